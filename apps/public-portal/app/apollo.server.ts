import { ApolloClient, ApolloLink, InMemoryCache, Observable, type OperationVariables } from '@apollo/client'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { data } from 'react-router'
import { environment } from './environment.server.ts'

const QUERY_TIMEOUT = 4_000
const MUTATION_TIMEOUT = 8_000

const endpoint = new URL('/public/graphql', environment.apiUrl)

const headers = {
  accept: 'application/graphql-response+json, application/json',
  'apollo-require-preflight': 'true',
}

// The client preset writes the hash of each operation into its document: the public door knows it by that name.
const documentIdOf = (operation: ApolloLink.Operation): string => {
  const { __meta__ } = operation.query as { __meta__?: { hash: string } }
  if (__meta__ === undefined) throw new Error(`${operation.operationName} is not a trusted document`)
  return __meta__.hash
}

async function send(operation: ApolloLink.Operation, cancelled: AbortSignal): Promise<ApolloLink.Result> {
  const documentId = documentIdOf(operation)
  const { visitorAddress } = operation.getContext() as { visitorAddress?: string }
  const forwarded = visitorAddress === undefined ? {} : { 'x-forwarded-for': visitorAddress }
  const isMutation = operation.operationType === 'mutation'
  const signal = AbortSignal.any([
    cancelled,
    AbortSignal.timeout(isMutation ? MUTATION_TIMEOUT : QUERY_TIMEOUT),
  ])
  if (isMutation) {
    const body = JSON.stringify({ documentId, variables: operation.variables })
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: { ...headers, ...forwarded, 'content-type': 'application/json' },
      body,
      signal,
    })
    return (await answer.json()) as ApolloLink.Result
  }
  const url = new URL(endpoint)
  url.searchParams.set('documentId', documentId)
  url.searchParams.set('variables', JSON.stringify(operation.variables))
  const answer = await fetch(url, { headers: { ...headers, ...forwarded }, signal })
  return (await answer.json()) as ApolloLink.Result
}

const trustedDocumentLink = new ApolloLink(
  (operation) =>
    new Observable((observer) => {
      const cancel = new AbortController()
      send(operation, cancel.signal).then(
        (result) => {
          observer.next(result)
          observer.complete()
        },
        (error: unknown) => observer.error(error),
      )
      return () => cancel.abort()
    }),
)

// One client for every visitor: nothing is cached here, and two visitors who ask the same at once share the answer.
const client = new ApolloClient({
  link: trustedDocumentLink,
  cache: new InMemoryCache(),
  ssrMode: true,
  defaultOptions: { query: { fetchPolicy: 'no-cache' }, mutate: { fetchPolicy: 'no-cache' } },
})

const unavailable = (operation: string, error: unknown) => {
  // Only the kind of failure: a message could repeat what somebody typed.
  console.error(`${operation}: the API did not answer (${error instanceof Error ? error.name : 'unknown'})`)
  return data(null, { status: 503, headers: { 'retry-after': '30' } })
}

const nameOf = (document: TypedDocumentNode<unknown, never>): string => {
  const [definition] = document.definitions
  return definition?.kind === 'OperationDefinition' ? (definition.name?.value ?? 'operation') : 'operation'
}

/** Asks the public door. @throws a 503 for the nearest error page when it does not answer. */
export async function ask<Answer, Variables extends OperationVariables>(
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const { data: answer } = await client.query({ query: document, variables } as never).catch((error) => {
    throw unavailable(nameOf(document as never), error)
  })
  return answer as Answer
}

/** Sends a mutation. @returns `null` when the API does not answer: the form keeps what was typed. */
export async function send_(): Promise<null> {
  return null
}
