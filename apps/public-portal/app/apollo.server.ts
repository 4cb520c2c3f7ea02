import { ApolloClient, ApolloLink, CombinedGraphQLErrors, InMemoryCache, Observable } from '@apollo/client'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { data } from 'react-router'
import { environment } from './environment.server.ts'
import { type Ingredient, noteIngredient } from './ingredients.server.ts'
import { askedHere } from './portal-address.server.ts'

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

async function transmit(operation: ApolloLink.Operation, cancelled: AbortSignal): Promise<ApolloLink.Result> {
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
    const answer = await fetch(askedHere(endpoint), {
      method: 'POST',
      headers: { ...headers, ...forwarded, 'content-type': 'application/json' },
      body,
      signal,
    })
    return (await answer.json()) as ApolloLink.Result
  }
  const url = askedHere(endpoint)
  url.searchParams.set('documentId', documentId)
  url.searchParams.set('variables', JSON.stringify(operation.variables))
  const answer = await fetch(url, { headers: { ...headers, ...forwarded }, signal })
  noteIngredient({ address: url.href, mark: answer.headers.get('etag') })
  return (await answer.json()) as ApolloLink.Result
}

/** Whether the API would answer the same again; not knowing is a no. */
export const isUnchanged = async ({ address, mark }: Ingredient): Promise<boolean> => {
  if (mark === null) return false
  const signal = AbortSignal.timeout(QUERY_TIMEOUT)
  try {
    const answer = await fetch(address, { headers: { ...headers, 'if-none-match': mark }, signal })
    await answer.body?.cancel()
    return answer.status === 304
  } catch {
    return false
  }
}

const trustedDocumentLink = new ApolloLink(
  (operation) =>
    new Observable((observer) => {
      const cancel = new AbortController()
      transmit(operation, cancel.signal).then(
        (result) => {
          observer.next(result)
          observer.complete()
        },
        (error: unknown) => observer.error(error),
      )
      return () => cancel.abort()
    }),
)

// One client for every visitor: nothing is cached here, and nothing shared, so that each page knows what it is made of.
const client = new ApolloClient({
  link: trustedDocumentLink,
  cache: new InMemoryCache(),
  ssrMode: true,
  queryDeduplication: false,
  defaultOptions: { query: { fetchPolicy: 'no-cache' }, mutate: { fetchPolicy: 'no-cache' } },
})

const nameOf = (document: TypedDocumentNode<unknown, never>): string => {
  const [definition] = document.definitions
  return definition?.kind === 'OperationDefinition' ? (definition.name?.value ?? 'operation') : 'operation'
}

// Only the kind of failure is written: its message could repeat what somebody typed.
const reportSilence = (document: TypedDocumentNode<unknown, never>, error: unknown): void =>
  console.error(
    `${nameOf(document)}: no answer from the API (${error instanceof Error ? error.name : 'unknown'})`,
  )

const query = async <Answer, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
): Promise<Answer | null> => {
  const { data: answer } = await client.query<Answer>({
    query: document as TypedDocumentNode<Answer>,
    variables,
  })
  return answer ?? null
}

/** Asks the public door. @returns `null` when it does not answer. */
export async function tryAsk<Answer, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
): Promise<Answer | null> {
  return query(document, variables).catch((error: unknown) => {
    reportSilence(document, error)
    return null
  })
}

/** The address asks for what no text of ours can be: there is no such page. */
const isUnreadable = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) &&
  error.errors.some(({ extensions }) => extensions?.['code'] === 'BAD_USER_INPUT')

/**
 * Asks the public door. @throws a 404 when what is asked cannot be read, and a 503 for the error page, which keeps the
 * phone number, when it does not answer.
 */
export async function ask<Answer, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const answer = await query(document, variables).catch((error: unknown) => {
    if (isUnreadable(error)) throw data(null, { status: 404 })
    reportSilence(document, error)
    return null
  })
  if (answer === null) throw data(null, { status: 503, headers: { 'retry-after': '30' } })
  return answer
}

/** Sends a mutation, counted against the visitor's address. @returns `null` when the API does not answer. */
export async function send<Answer, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
  visitorAddress: string | null,
): Promise<Answer | null> {
  try {
    const { data: answer } = await client.mutate<Answer>({
      mutation: document as TypedDocumentNode<Answer>,
      variables,
      context: visitorAddress === null ? {} : { visitorAddress },
    })
    return answer ?? null
  } catch (error) {
    reportSilence(document, error)
    return null
  }
}
