import { expect, test } from 'vitest'
import { atomFeed, type FeedPosition, jsonFeed } from './feed.ts'

const position: FeedPosition = {
  slug: 'aide-chantier',
  title: 'Aide <b>&</b> "chantier"',
  places: 2,
  weeklyMinutes: 2_100,
  startsOn: '2027-04-06',
  announcedOn: '2026-11-10',
  verifiedOn: '2026-11-19',
  commune: { name: 'Le Bourg-d’Oisans' },
}
const origin = 'https://travail.example'

test('an Atom feed escapes what it repeats and is as fresh as its freshest entry', () => {
  const older = { ...position, slug: 'older', verifiedOn: null }
  const feed = atomFeed([position, older], origin, 'Maison de l’emploi')
  expect(feed).toContain(
    '<title>Aide &lt;b&gt;&amp;&lt;/b&gt; &quot;chantier&quot;, Le Bourg-d’Oisans</title>',
  )
  expect(feed).toContain('<id>https://travail.example/opportunites/aide-chantier</id>')
  expect(feed.match(/<updated>([^<]*)/)?.[1]).toBe('2026-11-19T00:00:00Z')
  expect(feed.match(/<entry>/g)).toHaveLength(2)
})

test('a JSON feed says the same', () => {
  const feed = jsonFeed([position], origin, 'Maison de l’emploi')
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
