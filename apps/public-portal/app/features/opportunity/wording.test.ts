import { expect, test } from 'vitest'
import { speaking } from '../../messages/language.server.ts'
import { atCommune, capitalised, typeset, valleyName } from './wording.ts'

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

test('a sentence begins with a capital, and a place keeps its name in English', () => {
  expect(capitalised('à partir de mai')).toBe('À partir de mai')
  expect(speaking('en', () => atCommune('Les Deux Alpes'))).toBe('in Les Deux Alpes')
})

test('what a person typed never breaks inside an hour or before a sign', () => {
  expect(typeset('De 7 h 30 à 12 h, 25 kilos : possible ? « Oui »')).toBe(
    'De 7\u00a0h\u00a030 à 12\u00a0h, 25\u00a0kilos\u202f: possible\u202f? «\u00a0Oui\u00a0»',
  )
  expect(typeset('3 heures')).toBe('3 heures')
})
