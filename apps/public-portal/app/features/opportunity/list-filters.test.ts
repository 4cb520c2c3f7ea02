import { expect, test } from 'vitest'
import { listAddress, NO_FILTER, readFilters } from './list-filters.ts'

test.each([
  ['', NO_FILTER],
  ['commune=38269', { commune: '38269', place: null, trade: null }],
  ['metier=F1704', { commune: null, place: null, trade: 'F1704' }],
  ['ou=La+Mure', { commune: null, place: 'La Mure', trade: null }],
  ['commune=38269&ou=Mens', { commune: '38269', place: null, trade: null }],
  ['commune=%27--&metier=Z9999&ou=++', NO_FILTER],
])('« ?%s » is read, and what makes no sense is left out', (address, filters) => {
  expect(readFilters(new URLSearchParams(address))).toEqual(filters)
})

test.each([
  [NO_FILTER, '/opportunites'],
  [{ commune: '38269', place: null, trade: 'F1704' }, '/opportunites?commune=38269&metier=F1704'],
  [{ commune: null, place: 'Saint-Honoré', trade: null }, '/opportunites?ou=Saint-Honor%C3%A9'],
])('%o is written as an address that reads back the same', (filters, address) => {
  expect(listAddress(filters)).toBe(address)
  expect(readFilters(new URL(address, 'http://localhost').searchParams)).toEqual(filters)
})

test('a place that was typed is cut at 60 letters', () => {
  expect(readFilters(new URLSearchParams({ ou: 'a'.repeat(500) })).place).toHaveLength(60)
})
