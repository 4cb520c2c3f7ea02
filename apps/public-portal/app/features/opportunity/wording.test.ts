import { expect, test } from 'vitest'
import { asDay, asDuration, asEuros, atCommune, capitalised, inFull, typeset, valleyName } from './wording.ts'

test.each([
  ['La Mure', 'à La Mure'],
  ['Le Bourg-d’Oisans', 'au Bourg-d’Oisans'],
  ['Les Deux Alpes', 'aux Deux Alpes'],
  ['Lavaldens', 'à Lavaldens'],
  ['Mens', 'à Mens'],
])('one works at %s: « %s »', (name, text) => {
  expect(atCommune(name)).toBe(text)
})

test.each([
  ['Communauté de communes de la Matheysine', 'Matheysine'],
  ["CC de l'Oisans", 'Oisans'],
  ['Communauté de communes du Trièves', 'Trièves'],
  ['CC le Grésivaudan', 'Le Grésivaudan'],
])('« %s » is the valley %s', (name, valley) => {
  expect(valleyName(name)).toBe(valley)
})

test('days, hours and euros are written in French, without a breaking space', () => {
  expect(inFull('2026-11-26')).toBe('jeudi\u00a026\u00a0novembre\u00a02026')
  expect(asDay('2027-05-01')).toMatch(/^1er.mai.2027$/)
  expect(asDuration(1590)).toBe('26\u00a0h\u00a030')
  expect(asEuros(1202)).toBe('12,02\u00a0€')
  expect(capitalised('à partir de mai')).toBe('À partir de mai')
})

test('what a person typed never breaks inside an hour or before a sign', () => {
  expect(typeset('De 7 h 30 à 12 h, 25 kilos : possible ? « Oui »')).toBe(
    'De 7\u00a0h\u00a030 à 12\u00a0h, 25\u00a0kilos\u202f: possible\u202f? «\u00a0Oui\u00a0»',
  )
  expect(typeset('3 heures')).toBe('3 heures')
})
