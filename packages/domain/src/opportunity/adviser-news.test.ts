import { expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { hours } from '../kernel/minutes.ts'
import { type NewPosition, newsLine } from './adviser-news.ts'

const position: NewPosition = {
  title: 'Aide de chantier',
  communeName: 'La Mure',
  weekly: hours(35),
  places: 2,
  startsOn: day('2026-12-07'),
  comingPeriod: null,
  advisersOnlyUntil: day('2026-11-24'),
  address: 'https://travail.example/opportunites/aide',
}
const spaced = (text: string) => text.replace(/\s/g, ' ')

test.each<[string, Partial<NewPosition>, string]>([
  [
    'the window still runs',
    {},
    '- Aide de chantier, La Mure, 35 h par semaine, 2 places, à partir du 7 décembre 2026   Réservé aux conseillers jusqu’au 24 novembre 2026 : encore 2 jours ouvrés.   https://travail.example/opportunites/aide',
  ],
  [
    'open to everybody, one place, to come',
    { advisersOnlyUntil: day('2026-11-19'), places: 1, startsOn: null, comingPeriod: 'printemps 2027' },
    '- Aide de chantier, La Mure, 35 h par semaine, printemps 2027   https://travail.example/opportunites/aide',
  ],
])('R67 · a position told to advisers: %s', (_name, change, expected) => {
  expect(spaced(newsLine({ ...position, ...change }, day('2026-11-20')))).toBe(expected)
})
