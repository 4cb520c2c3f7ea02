import { expect, test } from 'vitest'
import { communeChoices, tradeChoices } from './filter-counts.ts'

const mason = { romeCode: 'F1703', label: 'Maçonnerie' }
const gardener = { romeCode: 'A1203', label: 'Espaces verts' }
const laMure = { code: '38269', name: 'La Mure' }
const bourg = { code: '38052', name: 'Le Bourg-d’Oisans' }
const open = [
  { trade: mason, commune: laMure },
  { trade: gardener, commune: laMure },
  { trade: mason, commune: bourg },
]

test('the number beside a choice is what the list holds of it', () => {
  expect(communeChoices({ open, givenUp: [] }, false)).toEqual([
    { ...laMure, openings: 2 },
    { ...bourg, openings: 1 },
  ])
  expect(tradeChoices({ open, givenUp: [] }, false)).toEqual([
    { code: 'A1203', name: 'Espaces verts', openings: 1 },
    { code: 'F1703', name: 'Maçonnerie', openings: 2 },
  ])
})

test('a list that was widened promises no number', () => {
  expect(communeChoices({ open, givenUp: ['TRADE'] }, false).map(({ openings }) => openings)).toEqual([
    null,
    null,
  ])
})

test('a list of elsewhere, where the valley has none, promises no number', () => {
  expect(tradeChoices({ open, givenUp: [] }, true).map(({ openings }) => openings)).toEqual([null, null])
})
