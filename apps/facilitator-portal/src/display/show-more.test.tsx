import { fireEvent, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { expect, test, vi } from 'vitest'
import { fr } from '../messages/fr.ts'
import { joined, ShowMore } from './show-more.tsx'

const list = (edges: readonly string[], endCursor: string | null) => ({
  edges,
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
})
type Data = { list: ReturnType<typeof list> }

const show = (data: Data, fetchMore: Parameters<typeof ShowMore<Data>>[0]['query']['fetchMore']) =>
  render(
    <IntlProvider locale="fr" messages={fr}>
      <ShowMore<Data>
        query={{ fetchMore }}
        page={data.list.pageInfo}
        join={(before, next) => ({ list: joined(before.list, next.list) })}
      />
    </IntlProvider>,
  )

test('the next page comes after the lines already there, and says itself what follows', async () => {
  const before: Data = { list: list(['a', 'b'], 'b') }
  let after = before
  const fetchMore = vi.fn(async ({ updateQuery }: { updateQuery: (...both: never[]) => Data }) => {
    after = updateQuery(before as never, { fetchMoreResult: { list: list(['c'], null) } } as never)
  })
  show(before, fetchMore as never)
  fireEvent.click(screen.getByRole('button', { name: 'Voir la suite' }))
  await expect.poll(() => after.list).toEqual(list(['a', 'b', 'c'], null))
  expect(fetchMore.mock.calls[0]?.[0]).toMatchObject({ variables: { after: 'b' } })
})

test('a page that does not come is said, and can be asked for again', async () => {
  show({ list: list(['a'], 'a') }, async () => Promise.reject(new Error('coupure')))
  fireEvent.click(screen.getByRole('button', { name: 'Voir la suite' }))
  await expect(screen.findByRole('alert')).resolves.toHaveProperty(
    'textContent',
    'La suite n’est pas arrivée. Réessayez.',
  )
  expect(screen.getByRole('button', { name: 'Voir la suite' })).toBeTruthy()
})

test('the last page has nothing after it', () => {
  show({ list: list(['a'], null) }, async () => undefined)
  expect(screen.queryByRole('button')).toBeNull()
})
