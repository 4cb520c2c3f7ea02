import { expect, test } from '@playwright/test'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import robotsParser from 'robots-parser'
import Parser from 'rss-parser'
import { addresses } from '../playwright.config.ts'

const site = addresses.public
/** Of the demonstration: none of these names exists. */
const FUNDERS = ['leader-alpes-sud-isere', 'contrat-etat-region', 'departement', 'trois-vallees'].map(
  (name) => `${name}.example`,
)
const text = async (path: string): Promise<string> => (await fetch(`${site}${path}`)).text()

/** What machines read of the portal, by readers we did not write; no browser. */
test.describe('machines', () => {
  test('every link of every public page leads somewhere of ours, or to one of the funders', async () => {
    test.setTimeout(120_000)
    const asked = new Map<string, string>()
    const waiting: string[] = ['/']
    const wrong: string[] = []
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const answer = await fetch(`${site}${path}`, { redirect: 'manual' })
      if (![200, 302, 303].includes(answer.status))
        wrong.push(`${asked.get(path)} → ${path}: ${answer.status}`)
      if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
      const html = await answer.text()
      for (const [tag = '', address = ''] of html.matchAll(
        /<(?:a|link|script|img|form)\b[^>]*?\b(?:href|src|action)="([^"]*)"/g,
      )) {
        const target = URL.parse(address.replaceAll('&amp;', '&'), `${site}${path}`)
        if (target === null || !target.protocol.startsWith('http')) continue
        // A funder asks for a link to its own pages; nothing is ever loaded from there.
        if (tag.startsWith('<a ') && FUNDERS.includes(target.hostname)) continue
        if (target.origin !== site) {
          wrong.push(`${path}: leaves for ${target.href}`)
          continue
        }
        if (target.hash !== '' && target.pathname === new URL(`${site}${path}`).pathname) {
          const id = decodeURIComponent(target.hash.slice(1))
          if (!html.includes(`id="${id}"`)) wrong.push(`${path}: no ${target.hash}`)
        }
        // One set of filters a page is enough: their combinations are endless.
        const next = target.pathname
        if (asked.has(next) || next.endsWith('.pdf')) continue
        asked.set(next, path)
        waiting.push(next)
      }
    }
    expect(wrong).toEqual([])
    expect(asked.size).toBeGreaterThan(30)
  })

  test('the feeds, the map and the rules for robots are read', async () => {
    const feed = await new Parser().parseString(await text('/opportunites.atom'))
    expect(feed.items.length).toBeGreaterThan(5)
    for (const { title, link, isoDate } of feed.items) {
      expect(title).toBeTruthy()
      expect(isoDate).toMatch(/^\d{4}-/)
      expect((await fetch(link ?? '')).status).toBe(200)
    }
    const json = JSON.parse(await text('/opportunites.json'))
    expect(json.items.map(({ url }: { url: string }) => url)).toEqual(feed.items.map(({ link }) => link))

    const map = await text('/sitemap.xml')
    expect(XMLValidator.validate(map)).toBe(true)
    const { urlset } = new XMLParser().parse(map) as { urlset: { url: { loc: string }[] } }
    const robots = robotsParser(`${site}/robots.txt`, await text('/robots.txt'))
    expect(robots.getSitemaps()).toEqual([`${site}/sitemap.xml`])
    const places = urlset.url.map(({ loc }) => loc)
    expect(new Set(places).size).toBe(places.length)
    expect(places.filter((loc) => !robots.isAllowed(loc, 'Googlebot'))).toEqual([])
    for (const space of ['/lien/abc', '/suivi/abc', '/a/abc'])
      expect(robots.isAllowed(`${site}${space}`, 'Googlebot')).toBe(false)
  })
})
