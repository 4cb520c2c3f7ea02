import { expect, test } from 'vitest'
import { speaking } from '../../messages/language.server.ts'
import { atomFeed, type FeedPosition, jsonFeed } from './feed.ts'
import { NO_FILTER } from './list-filters.ts'

const position: FeedPosition = {
  slug: 'aide-chantier',
  title: 'Aide <b>&</b> "chantier"',
  wording: null,
  places: 2,
  weeklyMinutes: 2_100,
  startsOn: '2027-04-06',
  comingPeriod: null,
  announcedOn: '2026-11-10',
  verifiedOn: '2026-11-19',
  commune: { name: 'Le Bourg-d’Oisans' },
}
const origin = 'https://travail.example'
const feedOf = (positions: readonly FeedPosition[], filters = NO_FILTER) => ({
  ...{ positions, filters, origin, author: 'Maison de l’emploi', today: '2026-11-20' },
})

test('an Atom feed escapes what it repeats and is as fresh as its freshest entry', () => {
  const older = { ...position, slug: 'older', verifiedOn: null }
  const feed = atomFeed(feedOf([position, older]))
  expect(feed).toContain(
    '<title>Aide &lt;b&gt;&amp;&lt;/b&gt; &quot;chantier&quot;, Le Bourg-d’Oisans</title>',
  )
  expect(feed).toContain('<id>https://travail.example/opportunites/aide-chantier</id>')
  expect(feed.match(/<updated>([^<]*)/)?.[1]).toBe('2026-11-19T00:00:00Z')
  expect(feed.match(/<entry>/g)).toHaveLength(2)
})

test('a JSON feed says the same', () => {
  const feed = jsonFeed(feedOf([position]))
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
  expect(feed.items).toHaveLength(1)
  expect(feed.items[0]).toMatchObject({
    id: 'https://travail.example/opportunites/aide-chantier',
    date_published: '2026-11-10T00:00:00Z',
  })
  expect(feed.items[0]?.content_text).toMatch(
    /^2\splaces au Bourg-d’Oisans, à partir du 6\savril\s2027\. 35\sh par semaine\.$/,
  )
})

test('a position to come says its season, and that it is not open', () => {
  const coming = { ...position, startsOn: null, comingPeriod: 'printemps 2027' }
  expect(jsonFeed(feedOf([coming])).items[0]?.content_text).toMatch(
    /^2\splaces au Bourg-d’Oisans, printemps 2027\. Laissez votre numéro/,
  )
})

test('a filtered list is a feed of its own; one without an entry is dated all the same', () => {
  const filters = { ...NO_FILTER, commune: '38269', trade: 'F1704' } as typeof NO_FILTER
  const feed = atomFeed(feedOf([], filters))
  expect(feed).toContain('<id>https://travail.example/opportunites?commune=38269&amp;metier=F1704</id>')
  expect(feed).toContain('href="https://travail.example/opportunites.atom?commune=38269&amp;metier=F1704"')
  expect(feed).toContain('<updated>2026-11-20T00:00:00Z</updated>')
  expect(jsonFeed(feedOf([], filters)).feed_url).toBe(
    'https://travail.example/opportunites.json?commune=38269&metier=F1704',
  )
})

test('in another language, a title is as it was said again, or says that it is in French', () => {
  const again = { ...position, wording: { title: 'Building help' } }
  const feed = speaking('en', () => atomFeed(feedOf([again, { ...position, title: 'Aide' }])))
  expect(feed).toContain('xml:lang="en"')
  expect(feed).toContain('<title>Building help, Le Bourg-d’Oisans</title>')
  expect(feed).toContain('<title xml:lang="fr">Aide, Le Bourg-d’Oisans</title>')
  expect(speaking('en', () => jsonFeed(feedOf([again]))).items[0]?.title).toMatch(/^Building help/)
})
