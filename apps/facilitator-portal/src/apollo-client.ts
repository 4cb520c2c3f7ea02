import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client'
import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { ErrorLink } from '@apollo/client/link/error'
import type { DocumentNode } from 'graphql'
import possible from './gql/possible-types.ts'

/** Generated documents carry the hash under which the API knows them. */
const hashOf = (document: DocumentNode): string | undefined =>
  (document as DocumentNode & { __meta__?: { hash: string } }).__meta__?.hash

const byHash = new ApolloLink((operation, forward) => {
  operation.extensions = { documentId: hashOf(operation.query) }
  operation.setContext({ http: { includeQuery: false, includeExtensions: true } })
  return forward(operation)
})

/** The door takes { operationName, documentId, variables } and nothing else. */
const trustedFetch: typeof fetch = (address, init) => {
  const { extensions, ...body } = JSON.parse(String(init?.body))
  return fetch(address, { ...init, body: JSON.stringify({ ...body, documentId: extensions.documentId }) })
}

const signInPath = '/connexion'
/** Where somebody is not inside yet: their answers are the page's own. */
const before = (path: string): boolean => path === signInPath || path.startsWith('/mot-de-passe/')

/** A session that ended: signing in again starts from an empty cache and comes back here. */
const leaveWhenSignedOut = new ErrorLink(({ error }) => {
  const signedOut =
    CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.code === 'UNAUTHENTICATED')
  if (!signedOut || before(window.location.pathname)) return
  const here = `${window.location.pathname}${window.location.search}`
  window.location.assign(`${signInPath}?suite=${encodeURIComponent(here)}`)
})

export const createApolloClient = () =>
  new ApolloClient({
    link: ApolloLink.from([
      leaveWhenSignedOut,
      byHash,
      new HttpLink({
        uri: '/graphql',
        credentials: 'same-origin',
        headers: { 'x-cordee': '1' },
        fetch: trustedFetch,
      }),
    ]),
    cache: new InMemoryCache({
      // Without them the cache cannot tell that a refusal is an Error, and hands it over without its sentence.
      possibleTypes: possible.possibleTypes,
      typePolicies: {
        Commune: { keyFields: ['code'] },
        Epci: { keyFields: ['code'] },
        RomeTrade: { keyFields: ['code'] },
      },
    }),
    defaultOptions: {
      watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
    },
  })
