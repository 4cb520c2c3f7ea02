import { afterAll, beforeAll, expect, test, vi } from 'vitest'

const at = (slug: string, epciName: string) => ({
  slug,
  announcedOn: '2026-11-10',
  commune: { name: slug, epciName },
})
const answer = {
  publicOpportunities: {
    givenUp: [],
    comingGivenUp: [],
    open: [at('la-mure', 'CC de la Matheysine'), at('mens', 'CC du Trièves')],
    coming: [],
  },
  publicMap: [{ epciName: 'CC de la Matheysine' }, { epciName: 'CC du Trièves' }],
  territory: null,
}

const ask = vi.fn(async () => answer)
beforeAll(() => {
  vi.resetModules()
  vi.doMock('../apollo.server.ts', () => ({ ask }))
})
afterAll(() => {
  vi.doUnmock('../apollo.server.ts')
  vi.resetModules()
})

test.each([
  ['?vallee=trieves', ['mens'], 'trieves'],
  ['?vallee=vercors', ['la-mure', 'mens'], null],
  ['', ['la-mure', 'mens'], null],
])('the feed of %o holds %o: a valley of nowhere is not asked', async (search, slugs, valley) => {
  const { loadFeed } = await import('./feed.server.ts')
  const { positions, filters } = await loadFeed(new URL(`https://travail.example/opportunites.atom${search}`))
  expect(positions.map(({ slug }) => slug)).toEqual(slugs)
  expect(filters.valley).toBe(valley)
})
