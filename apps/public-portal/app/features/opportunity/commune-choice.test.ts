import { expect, test } from 'vitest'
import { chooseCommune } from './commune-choice.ts'

const mure = { code: '38269', name: 'La Mure', formerNames: [] }
const argens = { code: '38271', name: 'La Mure-Argens', formerNames: [] }
const honore = { code: '38396', name: 'Saint-Honoré', formerNames: [] }
const jean = { code: '38402', name: 'Saint-Jean-d’Hérans', formerNames: [] }

test('nothing found is said as such', () => {
  expect(chooseCommune('Grenoble', [])).toEqual({ kind: 'none' })
})

test('the only one found is the one that was meant', () => {
  expect(chooseCommune('honore', [honore])).toEqual({ kind: 'found', commune: honore })
})

test.each(['la mure', 'LA MURE', 'La-Mure', '  la  mure '])(
  '« %s » is the commune of exactly that name',
  (typed) => {
    expect(chooseCommune(typed, [mure, argens])).toEqual({ kind: 'found', commune: mure })
  },
)

test.each(['st honoré', 'St-Honore', 'saint honore'])('« %s » is Saint-Honoré', (typed) => {
  expect(chooseCommune(typed, [honore, jean])).toEqual({ kind: 'found', commune: honore })
})

test('of two of one name, it is the first: the territory’s', () => {
  const elsewhere = { code: '76588', name: 'Saint-Honoré', formerNames: [] }
  expect(chooseCommune('st honore', [honore, elsewhere])).toEqual({ kind: 'found', commune: honore })
})

test('several that fit are offered', () => {
  expect(chooseCommune('saint', [honore, jean])).toEqual({ kind: 'several', communes: [honore, jean] })
})

test('a name of before a merger is the commune of today', () => {
  const alpes = { code: '38253', name: 'Les Deux Alpes', formerNames: ['Vénosc'] }
  expect(chooseCommune('venosc', [jean, alpes])).toEqual({ kind: 'found', commune: alpes })
})
