import { expect, test } from 'vitest'
import { speaking } from './language.server.ts'
import { addressIn, addressOf, language, languageOf, pageOf } from './language.ts'
import { translate, useTranslations } from './translate.ts'

test('the first word of an address says its version; a page whose name begins alike is French', () => {
  expect(
    ['/', '/en', '/en/opportunites', '/simple/suivi', '/entreprises', '/simplement'].map(languageOf),
  ).toEqual(['fr', 'en', 'en', 'simple', 'fr', 'fr'])
})

test('a page is the same in every version, and comes back from each', () => {
  expect(addressIn('en', '/')).toBe('/en')
  expect(addressIn('simple', '/suivi')).toBe('/simple/suivi')
  expect(['/en', '/en/', '/simple/suivi', '/entreprises'].map(pageOf)).toEqual([
    '/',
    '/',
    '/suivi',
    '/entreprises',
  ])
})

test('two visitors at once read each their own version', async () => {
  const read = (version: 'fr' | 'simple' | 'en') =>
    speaking(version, async () => {
      await Promise.resolve()
      return [
        language(),
        addressOf('/alertes'),
        translate('menu.opportunities'),
        useTranslations('error')('retry'),
      ]
    })
  expect(await Promise.all([read('en'), read('fr')])).toEqual([
    ['en', '/en/alertes', 'Jobs', 'Try again'],
    ['fr', '/alertes', 'Les postes', 'Réessayer'],
  ])
  expect(language()).toBe('fr')
})
