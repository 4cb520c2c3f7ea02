import { expect, test } from 'vitest'
import { speaking } from '../../messages/language.server.ts'
import {
  alertAddress,
  callBackAddress,
  feedAddress,
  type ListFilters,
  listAddress,
  NO_FILTER,
  positionAddress,
  positionPage,
  readFilters,
} from './list-filters.ts'

const filters = (change: Partial<ListFilters>): ListFilters => ({ ...NO_FILTER, ...change })

test.each([
  ['', {}],
  ['commune=38269', { commune: '38269' }],
  ['metier=F1704', { trade: 'F1704' }],
  ['ou=La+Mure', { place: 'La Mure' }],
  ['vallee=trieves', { valley: 'trieves' }],
  ['vallee=trieves&commune=38269', { commune: '38269' }],
  ['vallee=trieves&ou=Mens', { place: 'Mens' }],
  ['vallee=Tri%C3%A8ves', {}],
  ['quoi=ma%C3%A7on', { work: 'maçon' }],
  ['metier=F1704&quoi=x', { trade: 'F1704' }],
  ['commune=38269&ou=Mens', { commune: '38269' }],
  ['minutes=31&moyen=fusee&heures=&debut=hier&route=ete', {}],
  ['commune=%27--&metier=Z9999&ou=++', {}],
] as const)('« ?%s » is read, and what makes no sense is left out', (address, read) => {
  expect(readFilters(new URLSearchParams(address))).toEqual(filters(read))
})

test.each([
  [{}, '/opportunites'],
  [{ commune: '38269', trade: 'F1704' }, '/opportunites?commune=38269&metier=F1704'],
  [{ valley: 'trieves', trade: 'F1704' }, '/opportunites?vallee=trieves&metier=F1704'],
  [{ place: 'Saint-Honoré' }, '/opportunites?ou=Saint-Honor%C3%A9'],
  [
    { commune: '38269', means: 'WITHOUT_CAR', minutes: 45, winter: true, hours: 'NOT_EARLY', start: 'SOON' },
    '/opportunites?commune=38269&moyen=sans-voiture&minutes=45&route=hiver&heures=pas-tot&debut=mois',
  ],
  [{ means: 'BIKE', hours: 'PART_WEEK', start: 'IN_THREE_MONTHS', work: 'peintre' }, null],
] as const)('%o is written as an address that reads back the same', (change, address) => {
  const written = listAddress(filters(change))
  if (address !== null) expect(written).toBe(address)
  expect(readFilters(new URL(written, 'http://localhost').searchParams)).toEqual(filters(change))
})

test('a position knows the way back, and so does the form that asks to be called about it', () => {
  expect(positionAddress('aide', filters({ commune: '38269' }))).toBe('/opportunites/aide?commune=38269')
  expect(callBackAddress('aide', filters({ commune: '38269', means: 'BIKE' }))).toBe(
    '/opportunites/aide/etre-rappele?commune=38269&moyen=velo',
  )
})

test('a redirection keeps the choices, and leaves the version to whoever puts it back', () => {
  const page = () => positionPage('aide-chantier', filters({ valley: 'trieves' }))
  expect(speaking('en', page)).toBe('/opportunites/aide-chantier?vallee=trieves')
})

test('a feed is of the valley; an alert is not, and its page is told which was read', () => {
  expect(feedAddress(filters({ valley: 'trieves' }), 'json')).toBe('/opportunites.json?vallee=trieves')
  expect(alertAddress(filters({ valley: 'trieves', trade: 'F1704' }))).toBe(
    '/alertes?vallee=trieves&metier=F1704',
  )
})

test('words that were typed are cut at 60 letters', () => {
  expect(readFilters(new URLSearchParams({ ou: 'a'.repeat(500) })).place).toHaveLength(60)
  expect(readFilters(new URLSearchParams({ quoi: 'a'.repeat(500) })).work).toHaveLength(60)
})
