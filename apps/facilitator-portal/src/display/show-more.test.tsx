import { ApolloProvider, useQuery } from '@apollo/client/react'
import { fireEvent, render, screen } from '@testing-library/react'
import { parse } from 'graphql'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test, vi } from 'vitest'
import { createApolloClient } from '../apollo-client.ts'
import { fr } from '../messages/fr.ts'
import { joined, ShowMore } from './show-more.tsx'

afterEach(() => vi.unstubAllGlobals())

/** A list of no API: only how its pages come matters. */
const Probe = parse(`
  query Probe($after: String) {
    names(first: 2, after: $after) {
      edges {
        node
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

const list = (names: readonly string[], endCursor: string | null) => ({
  __typename: 'Names',
  edges: names.map((node) => ({ __typename: 'NamesEdge', node })),
  pageInfo: { __typename: 'PageInfo', hasNextPage: endCursor !== null, endCursor },
})
type Data = { names: ReturnType<typeof list> }

const Names = () => {
  const query = useQuery<Data>(Probe, { variables: { after: null } })
  if (query.data === undefined) return null
  const { edges, pageInfo } = query.data.names
  return (
    <>
      <p>{edges.map(({ node }) => node).join(' ')}</p>
      <ShowMore
        query={query}
        page={pageInfo}
        join={(before, next) => ({ ...next, names: joined(before.names, next.names) })}
      />
    </>
  )
}

/** The list, as the API gives it page after page. */
const show = (pageAfter: (after: string | null) => Response) => {
  vi.stubGlobal('fetch', async (_address: string, { body }: { body: string }) =>
    pageAfter(JSON.parse(body).variables.after),
  )
  render(
    <ApolloProvider client={createApolloClient()}>
      <IntlProvider locale="fr" messages={fr}>
        <Names />
      </IntlProvider>
    </ApolloProvider>,
  )
}
const page = (names: Data['names']) => Response.json({ data: { __typename: 'Query', names } })
const more = () => screen.findByRole('button', { name: 'Voir la suite' })

test('the next page comes after the lines already there, until there is none', async () => {
  show((after) => page(after === null ? list(['Une', 'Deux'], 'b') : list(['Trois'], null)))
  fireEvent.click(await more())
  await expect(screen.findByText('Une Deux Trois')).resolves.toBeTruthy()
  await expect.poll(() => screen.queryByRole('button')).toBeNull()
  // The button is gone: who pressed it is told so where they were.
  await expect.poll(() => document.activeElement?.textContent).toBe(fr.display.moreEnd)
})

test('a page that does not come is said, and can be asked for again', async () => {
  let down = true
  show((after) => {
    if (after === null) return page(list(['Une', 'Deux'], 'b'))
    return down ? new Response('', { status: 503 }) : page(list(['Trois'], null))
  })
  fireEvent.click(await more())
  await expect(screen.findByRole('alert')).resolves.toHaveProperty(
    'textContent',
    'La suite n’est pas arrivée. Réessayez.',
  )
  down = false
  fireEvent.click(await more())
  await expect(screen.findByText('Une Deux Trois')).resolves.toBeTruthy()
})
