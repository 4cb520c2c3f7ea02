import { describe, expect, test } from 'vitest'
import { type DatedPolicy, findPolicy, policyAt } from './dated-policy.ts'
import { day } from './day.ts'
import { lifecycle } from './lifecycle.ts'
import { refusals } from './refusal.ts'

describe('refusals', () => {
  const refuse = refusals({ LOCKED: 'Le mois {month} est verrouillé.', PLAIN: 'Non.' })

  test('carry their code, their sentence and the field', () => {
    expect(refuse('LOCKED', 'month', { month: 'mars' })).toEqual({
      code: 'LOCKED',
      message: 'Le mois mars est verrouillé.',
      field: 'month',
    })
    expect(refuse('PLAIN')).toEqual({ code: 'PLAIN', message: 'Non.', field: null })
  })

  test('a value that does not belong to the sentence does not compile', () => {
    // @ts-expect-error « year » is not a placeholder of this sentence
    expect(refuse('LOCKED', null, { year: 2026 }).message).toBe('Le mois {month} est verrouillé.')
  })
})

describe('life cycles', () => {
  const door = lifecycle({ OPEN: { close: 'CLOSED' }, CLOSED: { open: 'OPEN', seal: 'SEALED' }, SEALED: {} })

  test('follow their table and refuse the rest', () => {
    expect(door.next('OPEN', 'close')).toEqual({ ok: true, value: 'CLOSED' })
    expect(door.next('OPEN', 'seal')).toMatchObject({ ok: false, error: { code: 'STEP_NOT_POSSIBLE' } })
    expect(door.events('CLOSED')).toEqual(['open', 'seal'])
    expect(door.states).toEqual(['OPEN', 'CLOSED', 'SEALED'])
    expect(door.isFinal('SEALED')).toBe(true)
    expect(door.isFinal('OPEN')).toBe(false)
  })

  test('an inherited name is no event', () => {
    // @ts-expect-error « toString » is not a step
    expect(door.next('OPEN', 'toString').ok).toBe(false)
  })

  test('a target that is no state does not compile', () => {
    // @ts-expect-error « AJAR » is no state of this table
    expect(lifecycle({ OPEN: { close: 'AJAR' } }).states).toEqual(['OPEN'])
  })
})

describe('dated policies', () => {
  type Window = DatedPolicy & { readonly months: number }
  const common = { source: 'essai', verified: true }
  const policies: readonly Window[] = [
    { ...common, from: day('2020-01-01'), months: 12 },
    { ...common, from: day('2026-01-01'), months: 24 },
    { ...common, from: day('2020-01-01'), scope: { kind: 'TERRITORY', id: 'oisans' }, months: 18 },
    { ...common, from: day('2020-01-01'), scope: { kind: 'PROGRAMME', id: 'leader' }, months: 9 },
    { ...common, from: day('2020-01-01'), scope: { kind: 'BUYER', id: 'edf' }, months: 6 },
    {
      ...common,
      from: day('2020-01-01'),
      to: day('2026-06-30'),
      scope: { kind: 'CONTRACT', id: 'c1' },
      months: 3,
    },
  ]

  test.each([
    ['2025-12-31', {}, 12],
    ['2026-01-01', {}, 24],
    ['2026-01-01', { territoryId: 'oisans' }, 18],
    ['2026-01-01', { territoryId: 'oisans', programmeId: 'leader' }, 9],
    ['2026-01-01', { programmeId: 'leader', buyerId: 'edf' }, 6],
    ['2026-01-01', { programmeId: 'other', territoryId: 'oisans' }, 18],
    ['2026-01-01', { territoryId: 'oisans', buyerId: 'edf' }, 6],
    ['2026-06-30', { territoryId: 'oisans', buyerId: 'edf', contractId: 'c1' }, 3],
    ['2026-07-01', { territoryId: 'oisans', buyerId: 'edf', contractId: 'c1' }, 6],
    ['2026-07-01', { territoryId: 'trieves' }, 24],
  ])('on %s at %o the value is %i', (at, place, expected) => {
    expect(policyAt(policies, day(at), place).months).toBe(expected)
  })

  test('a day without a policy is a hole', () => {
    expect(findPolicy(policies, day('2019-12-31'))).toBeNull()
    expect(() => policyAt(policies, day('2019-12-31'))).toThrow(RangeError)
  })
})
