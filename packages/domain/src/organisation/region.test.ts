import { expect, test } from 'vitest'
import { regionOfCommune } from './region.ts'

test.each([
  ['38269', 'Auvergne-Rhône-Alpes'],
  ['2A004', 'Corse'],
  ['97411', 'La Réunion'],
  ['75056', 'Île-de-France'],
  ['97502', null],
])('the commune %s is in %s', (code, region) => {
  expect(regionOfCommune(code)).toBe(region)
})
