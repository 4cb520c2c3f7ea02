import { describe, expect, test } from 'vitest'
import { day } from './kernel/day.ts'
import { euros } from './kernel/money.ts'
import {
  findPolicyInForce,
  holdsEverywhere,
  labourKindOf,
  obligationPoliciesWith,
  policyInForce,
  policyKinds,
  readPolicyValues,
  type SetPolicy,
  settablePolicies,
  valueInWords,
} from './policy-catalogue.ts'
import { assessObligation } from './procurement/obligation.ts'

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
    ['CENTS', 3200, '32 €'],
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

  test('a kind may know nothing of a day; one asked every day always answers', () => {
    expect(findPolicyInForce('thresholds', [], day('2028-01-01'))).toBeNull()
    expect(() => policyInForce('thresholds', [], day('2028-01-01'))).toThrow(RangeError)
    expect(holdsEverywhere('thresholds')).toBe(true)
    expect(holdsEverywhere('pace')).toBe(false)
  })

  test('R01 · thresholds written down here win over those delivered, from their day on', () => {
    const values = {
      worksAndConcessions: 100_000_000,
      central: 1_000_000,
      local: 2_000_000,
      contractingEntity: 3_000_000,
    }
    const policies = obligationPoliciesWith([
      { from: day('2026-09-01'), source: 'Avis du jour', verified: true, values },
    ])
    const status = (launchedOn: string) =>
      assessObligation(
        {
          launchedOn: day(launchedOn),
          notifiedOn: null,
          contractCategory: 'WORKS',
          buyerCategory: 'LOCAL',
          amount: euros(2_000_000),
          nature: 'ORDINARY',
        },
        policies,
      ).status
    expect(status('2026-08-31')).toBe('NOT_REQUIRED')
    expect(status('2026-09-01')).toBe('REQUIRED')
  })

  test('R09 · each sector has its usual values, and a carrier its own for a buyer', () => {
    const set = (hourlyCost: number) => ({
      ...{ from: day('2026-01-01'), source: 'Charte', verified: true },
      values: { labourShare: 8000, hourlyCost, insertionRate: 500 },
    })
    const mine: SetPolicy[] = [set(2600), { ...set(2700), scope: { kind: 'BUYER', id: 'b' } }]
    const cost = (place = {}) =>
      policyInForce(labourKindOf('CLEANING'), mine, day('2026-02-01'), place).hourlyCost
    expect([cost(), cost({ buyerId: 'b' })]).toEqual([2600, 2700])
    expect(policyInForce(labourKindOf('CLEANING'), [], day('2026-02-01'))).toMatchObject({ hourlyCost: 2400 })
  })
})
