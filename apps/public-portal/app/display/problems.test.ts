import { expect, test } from 'vitest'
import { dayOrNull, problemsOf, textOrNull } from './problems.ts'

const words = { unavailable: 'Réessayez.', stale: 'Relisez.' }

test.each([
  ['no answer', null, { form: 'Réessayez.' }],
  ['changed meanwhile', { __typename: 'StaleVersion', message: 'x' }, { form: 'Relisez.' }],
  [
    'a rule',
    { __typename: 'RuleRefusal', message: 'Non.', field: 'people.1.phone' },
    { 'people.1.phone': 'Non.' },
  ],
  ['a rule of no field', { __typename: 'RuleRefusal', message: 'Non.', field: null }, { form: 'Non.' }],
  [
    'fields',
    {
      __typename: 'InvalidInput',
      message: 'x',
      issues: [
        { path: ['input', 'firstName'], message: 'Écrivez le prénom.' },
        { path: ['people', '0', 'note'], message: 'Trop long.' },
      ],
    },
    { firstName: 'Écrivez le prénom.', 'people.0.note': 'Trop long.' },
  ],
])('%s', (_name, answer, problems) => {
  expect(problemsOf(answer, words)).toEqual(problems)
})

test('what is typed is a day, a text, or nothing', () => {
  expect([dayOrNull('2026-11-20'), dayOrNull('demain'), dayOrNull(undefined)]).toEqual([
    '2026-11-20',
    null,
    null,
  ])
  expect([textOrNull(' a '), textOrNull(' '), textOrNull(undefined)]).toEqual(['a', null, null])
})
