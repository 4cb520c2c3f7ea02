import { describe, expect, test } from 'vitest'
import { day } from './kernel/day.ts'
import {
  policyInForce,
  policyKinds,
  readPolicyValues,
  type SetPolicy,
  settablePolicies,
  valueInWords,
} from './policy-catalogue.ts'

const own: readonly SetPolicy[] = [
  { from: day('2026-01-01'), source: 'Charte', verified: true, values: { workingDays: 8 } },
  {
    from: day('2026-06-01'),
    to: day('2026-06-30'),
    source: 'Été',
    verified: false,
    values: { workingDays: 12 },
  },
  {
    from: day('2026-01-01'),
    source: 'Convention',
    verified: true,
    scope: { kind: 'BUYER', id: 'b' },
    values: { workingDays: 3 },
  },
]

describe('the values a carrier sets for itself', () => {
  test.each([
    ['2025-12-31', {}, 5],
    ['2026-01-01', {}, 8],
    ['2026-06-15', {}, 12],
    ['2026-07-01', {}, 8],
    ['2026-06-15', { buyerId: 'b' }, 3],
    ['2026-06-15', { buyerId: 'c' }, 12],
  ])('on %s at %j: %i working days', (on, place, expected) => {
    expect(policyInForce('answer', own, day(on), place).workingDays).toBe(expected)
  })

  test('every kind has a delivered value, within its own bounds', () => {
    for (const kind of policyKinds) {
      const { fields, delivered } = settablePolicies[kind]
      for (const policy of delivered) {
        const values = Object.fromEntries(
          Object.keys(fields).map((name) => [name, Number(policy[name as keyof typeof policy])]),
        )
        expect(readPolicyValues(kind, values), kind).toEqual(values)
      }
    }
  })

  test('a yes or a no comes back as one', () => {
    const values = Object.fromEntries(
      Object.keys(settablePolicies.counting.fields).map((name) => [name, Number(name === 'countTutoring')]),
    )
    const set = { from: day('2026-01-01'), source: 'Charte', verified: true, values }
    expect(policyInForce('counting', [set], day('2026-02-01'))).toMatchObject({
      countTutoring: true,
      countTraining: false,
      cdiWindowMonths: 0,
    })
  })

  test.each([
    ['YES_NO', 1, 'oui'],
    ['YES_NO', 0, 'non'],
    ['BASIS_POINTS', 3000, '30 %'],
    ['MINUTES', 2100, '35 h'],
    ['WORKING_DAYS', 10, '10 jours ouvrés'],
  ] as const)('%s %i reads « %s »', (unit, value, words) => {
    expect(valueInWords(unit, value).replaceAll(/\s/g, ' ')).toBe(words)
  })

  test('the fields of one value hold together: late is below at risk', () => {
    expect(readPolicyValues('pace', { onTrackFrom: 8000, atRiskFrom: 5000 })).not.toBeNull()
    expect(readPolicyValues('pace', { onTrackFrom: 5000, atRiskFrom: 5000 })).toBeNull()
  })

  test.each([
    ['nothing', {}],
    ['a text', { workingDays: '5' }],
    ['half a day', { workingDays: 5.5 }],
    ['never', { workingDays: 0 }],
    ['far too long', { workingDays: 1000 }],
    ['a field too many', { workingDays: 5, other: 1 }],
  ])('refused: %s', (_what, values) => {
    expect(readPolicyValues('answer', values)).toBeNull()
  })
})
