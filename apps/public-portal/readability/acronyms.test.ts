import { expect, test } from 'vitest'
import { unexplained, unexplainedIn, unusedMeanings } from './acronyms.ts'
import { catalogues } from './parts.ts'

const seen = (...texts: string[]) => unexplainedIn([{ where: 'page', texts }])

test('letters without their meaning are found, known or not', () => {
  expect(seen('Vous touchez le RSA.')).toEqual(['page: RSA'])
  expect(seen('Le RSA compte.', 'Une aide pour vivre compte.')).toEqual(['page: RSA'])
  expect(seen('Le PDALHPD compte.')).toEqual(['page: PDALHPD'])
  expect(seen('Un contrat (CDDI).')).toEqual(['page: CDDI'])
})

test('letters said once on their page are explained; a page does not explain another', () => {
  expect(seen('Le RSA est une aide pour vivre.', 'Vous touchez le RSA.')).toEqual([])
  expect(
    unexplainedIn([
      { where: 'one', texts: ['Le RSA est une aide pour vivre.'] },
      { where: 'other', texts: ['Vous touchez le RSA.'] },
    ]),
  ).toEqual(['other: RSA'])
})

test.each(['fr', 'simple'] as const)('%s: each acronym is explained on its page', (version) => {
  expect(unexplained(version)).toEqual([])
})

test.each(['fr', 'simple'] as const)(
  '%s: a situation read alone, on the answer, explains itself',
  (version) => {
    const { situations, explained } = catalogues[version].isItForMe
    const sights = Object.entries(situations).map(([situation, { label, paper }]) => ({
      where: situation,
      texts: [label, paper, explained[situation as keyof typeof explained] ?? ''],
    }))
    expect(unexplainedIn(sights)).toEqual([])
  },
)

test('the list holds no letters that nobody writes', () => {
  expect(unusedMeanings()).toEqual([])
})
