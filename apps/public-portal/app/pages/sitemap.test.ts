import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import routes from '../routes.ts'
import { indexedPages } from './sitemap.ts'

/** What nobody looks for: what a form answers, what a link opens, what stands for a missing page. */
const notIndexed = ['/demande-envoyee', '/hors-ligne', '/lien', '/suivi', '/suivi/attestation', '/*']

test('the map for robots names every page that has no owner and no parameter', () => {
  const pages = routes
    .filter(({ file }) => file.endsWith('-page.tsx'))
    .map(({ path = '' }) => `/${path}`)
    .filter((path) => !/[:]/.test(path) && !path.startsWith('/lien/'))
    .filter((path) => !notIndexed.includes(path))
  expect([...indexedPages].toSorted()).toEqual(pages.toSorted())
})

describe('what may be listened to', () => {
  const sources = readdirSync(new URL('..', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .map((path) => [path, readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')] as const)
    .filter(([, text]) => text.includes('data-spoken=""'))

  test.each(sources)('%s has as many buttons to listen as texts to hear', (_path, text) => {
    const spoken = text.split('data-spoken=""').length - 1
    expect(text.split('<ListenButton />').length - 1).toBe(spoken)
  })
})
