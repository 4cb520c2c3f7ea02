import { expect, test } from 'vitest'
import { pagesOf } from '../../display/paper.server.ts'
import { speaking } from '../../messages/language.server.ts'
import { drawPoster } from './poster.server.ts'

// One point, in PNG.
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const poster = {
  title: 'Aide sur un chantier de maison',
  lead: '2 places à La Mure, à partir du mardi 6 avril 2027',
  lines: ['35\u202fh par semaine.', 'Vous aidez les maçons.'],
  phone: '04 65 71 12 34',
  hours: 'lundi à jeudi',
  address: 'https://travail.example/opportunites/aide',
  carrier: 'Maison de l’emploi (démo)',
  foot: 'Vérifié le 16 novembre 2026.',
  funders: Array.from({ length: 5 }, () => ({
    text: 'Communautés de communes Oisans, Matheysine et Trièves : ce projet est cofinancé par l’Union européenne. Montant : 27 930 €. https://leader.example/',
    logo: dot,
  })),
}
test('a poster is one A4 page with its own fonts', async () => {
  const file = await drawPoster(poster)
  const text = Buffer.from(file).toString('latin1')
  expect(text.startsWith('%PDF-')).toBe(true)
  expect(text).toMatch(/MediaBox \[0 0 595\.28 841\.89\]/)
  expect(text).toMatch(/FontName \/\w+\+AtkinsonHyperlegible/)
  expect(pagesOf(file)).toBe(1)
})

test('the longest of positions still holds on its page, and so does an instance without a number', async () => {
  const lines = Array.from({ length: 20 }, () =>
    'Une phrase assez longue pour passer à la ligne suivante du papier. '.repeat(2),
  )
  const title = 'Couper les herbes et les arbustes au bord de l’eau, et d’autres travaux de plein air '.slice(
    0,
    120,
  )
  expect(pagesOf(await drawPoster({ ...poster, title, lines, phone: null, hours: null }))).toBe(1)
})

test('nothing is left out while it holds, and the page of the demonstration with its funders does', async () => {
  const lines = [
    '35 h par semaine. De 7 h 30 à 12 h et de 13 h à 15 h 30.',
    'Vous aidez les maçons.',
    'Vous portez, vous nettoyez, vous préparez le mélange.',
    'Au moins 12,02 € brut de l’heure',
    'Sans permis : possible.',
    'Pas besoin de savoir bien lire.',
  ]
  const whole = await drawPoster({ ...poster, lines })
  expect(pagesOf(whole)).toBe(1)
  expect(whole).not.toEqual(await drawPoster({ ...poster, lines: lines.slice(0, -1) }))
})

test.each([
  ['fr', 'fr-FR'],
  ['simple', 'fr-FR'],
  ['en', 'en-GB'],
] as const)(
  '%s: the file says its language, so that it is read aloud as it is written',
  async (version, lang) => {
    const file = await speaking(version, () => drawPoster(poster))
    expect(Buffer.from(file).toString('latin1')).toContain(`/Lang (${lang})`)
  },
)
