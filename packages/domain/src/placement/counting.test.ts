import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../kernel/day.ts'
import { hours, minutes } from '../kernel/minutes.ts'
import { percent } from '../kernel/ratio.ts'
import { type CountingFacts, countingReasonLabels, countMinutes, wholeRefusal } from './counting.ts'
import { type CountingPolicy, defaultCountingPolicy } from './counting-policy.ts'
import { employmentContractTypes } from './employment-contract.ts'
import { type HoursEntry, hoursKinds } from './hours-entry.ts'

const facts: CountingFacts = {
  effectOn: day('2026-03-01'),
  validUntil: day('2028-02-29'),
  contractType: 'TEMPORARY',
  contractFrom: day('2026-03-01'),
  contractTo: null,
  notifiedOn: day('2025-12-01'),
  permanentStaff: false,
  alreadyEmployed: false,
  workedMinutes: hours(200),
  trainingCounted: minutes(0),
}
const on = (at: string, declared = 7): HoursEntry => ({
  kind: 'WORK',
  from: day(at),
  to: day(at),
  minutes: hours(declared),
})
const outcome = (
  entry: HoursEntry,
  change: Partial<CountingFacts> = {},
  policy: Partial<CountingPolicy> = {},
) => {
  const { counted, refused } = countMinutes(
    entry,
    { ...facts, ...change },
    { ...defaultCountingPolicy, ...policy },
  )
  return [counted / 60, ...refused.map((each) => `${each.minutes / 60} ${each.reason}`)]
}

describe('hours inside the right count, one for one', () => {
  test.each(['2026-03-01', '2027-06-15', '2028-02-29'])('%s counts', (at) => {
    expect(outcome(on(at))).toEqual([7])
  })
})

describe('R17 · hours after the 24 months', () => {
  test.each([
    ['2028-02-29', {}, [7]],
    ['2028-03-01', {}, [0, '7 PATH_ENDED']],
    ['2028-04-15', {}, [0, '7 PATH_ENDED']],
    ['2028-04-15', { contractType: 'APPRENTICESHIP' }, [7]],
    ['2028-04-15', { contractType: 'PROFESSIONAL_TRAINING' }, [7]],
    [
      '2028-04-15',
      { contractType: 'APPRENTICESHIP', contractTo: day('2028-04-14') },
      [0, '7 OUTSIDE_CONTRACT'],
    ],
    ['2028-04-15', { contractType: 'APPRENTICESHIP', contractFrom: day('2028-03-01') }, [0, '7 PATH_ENDED']],
    ['2028-04-15', { contractType: 'APPRENTICESHIP', contractFrom: day('2028-02-29') }, [7]],
  ] as const)('R17 · on %s with %o', (at, change, expected) => {
    expect(outcome(on(at), change)).toEqual(expected)
  })

  test('R17 · the policy may end work-study with the path', () => {
    expect(
      outcome(on('2028-04-15'), { contractType: 'APPRENTICESHIP' }, { workStudyBeyondPath: false }),
    ).toEqual([0, '7 PATH_ENDED'])
  })
})

describe('R18 · a CDI counts twelve months', () => {
  const cdi = { contractType: 'PERMANENT', contractFrom: day('2026-05-01') } as const
  test.each([
    ['2027-04-30', 12, [7]],
    ['2027-05-02', 12, [0, '7 CDI_WINDOW_ENDED']],
    ['2027-05-02', 24, [7]],
    ['2028-03-05', 24, [0, '7 PATH_ENDED']],
  ])('R18 · on %s with a window of %i months', (at, cdiWindowMonths, expected) => {
    expect(outcome(on(at), cdi, { cdiWindowMonths })).toEqual(expected)
  })
})

describe('R19 · hours before the effect', () => {
  test('R19 · are excluded and say why', () => {
    expect(outcome(on('2026-02-28'), { contractFrom: day('2026-02-15') })).toEqual([0, '7 BEFORE_EFFECT'])
    expect(countingReasonLabels.BEFORE_EFFECT).toContain('Avant le jour')
  })

  test('R19 · nobody decided: nothing counts', () => {
    expect(outcome(on('2026-04-01'), { effectOn: null })).toEqual([0, '7 NOT_ELIGIBLE'])
    expect(outcome(on('2026-04-01'), { validUntil: null })).toEqual([0, '7 NOT_ELIGIBLE'])
    expect(wholeRefusal(on('2026-04-01'), { ...facts, effectOn: null }, defaultCountingPolicy)).toBe(
      'NOT_ELIGIBLE',
    )
    expect(wholeRefusal(on('2026-04-01'), { ...facts, validUntil: null }, defaultCountingPolicy)).toBe(
      'NOT_ELIGIBLE',
    )
    expect(wholeRefusal(on('2026-04-01'), facts, defaultCountingPolicy)).toBeNull()
  })

  test('R19 · a stretch that straddles the effect is shared by its days', () => {
    const march: HoursEntry = {
      kind: 'WORK',
      from: day('2026-03-01'),
      to: day('2026-03-31'),
      minutes: hours(155),
    }
    expect(outcome(march, { effectOn: day('2026-03-11') })).toEqual([105, '50 BEFORE_EFFECT'])
    expect(outcome(march, { contractFrom: day('2026-03-06'), effectOn: day('2026-03-11') })).toEqual([
      105,
      '25 OUTSIDE_CONTRACT',
      '25 BEFORE_EFFECT',
    ])
    expect(outcome(march, { contractFrom: day('2026-04-01') })).toEqual([0, '155 OUTSIDE_CONTRACT'])
    expect(outcome(march, { contractTo: day('2026-02-28') })).toEqual([0, '155 OUTSIDE_CONTRACT'])
    expect(outcome(march, { contractTo: day('2026-03-30') })).toEqual([150, '5 OUTSIDE_CONTRACT'])
  })
})

describe('R26 · a suspended PASS IAE', () => {
  const suspended = (from: string, to: string | null) => ({
    passSuspensions: [{ from: day(from), to: to === null ? null : day(to) }],
  })
  const april: HoursEntry = {
    kind: 'WORK',
    from: day('2026-04-01'),
    to: day('2026-04-30'),
    minutes: hours(150),
  }
  test.each([
    ['before it', suspended('2026-05-01', null), [150]],
    ['after it', suspended('2026-03-01', '2026-03-31'), [150]],
    ['the whole month', suspended('2026-03-15', null), [0, '150 PASS_SUSPENDED']],
    ['its last ten days', suspended('2026-04-21', '2026-06-30'), [100, '50 PASS_SUSPENDED']],
    ['one day in the middle', suspended('2026-04-10', '2026-04-10'), [145, '5 PASS_SUSPENDED']],
    [
      'and the path ends in the month',
      { ...suspended('2026-04-11', null), validUntil: day('2026-04-20') },
      [50, '50 PATH_ENDED', '50 PASS_SUSPENDED'],
    ],
  ] as const)('R26 · %s', (_name, change, expected) => {
    expect(outcome(april, change)).toEqual(expected)
  })
})

describe('R22 · training under a cap', () => {
  const training: HoursEntry = { ...on('2026-04-01'), kind: 'TRAINING_EXTERNAL', minutes: hours(120) }
  test('R22 · 120 h of training for 200 h worked at 30 % count 60 h', () => {
    expect(outcome(training)).toEqual([60, '60 TRAINING_CAP'])
  })
  test('R22 · what was counted before leaves less room', () => {
    expect(outcome(training, { trainingCounted: hours(50) })).toEqual([10, '110 TRAINING_CAP'])
    expect(outcome(training, { trainingCounted: hours(70) })).toEqual([0, '120 TRAINING_CAP'])
    expect(outcome({ ...training, kind: 'TRAINING_INTERNAL', minutes: hours(60) })).toEqual([60])
    expect(outcome({ ...training, kind: 'TRAINING_INTERNAL' })).toEqual([60, '60 TRAINING_CAP'])
    expect(outcome(on('2026-04-01'), { trainingCounted: hours(70) }, { countCfaHours: false })).toEqual([7])
  })
  test('R22 · the policy says whether and how far training counts', () => {
    expect(outcome(training, {}, { trainingCap: percent(100) })).toEqual([120])
    expect(outcome(training, {}, { countTraining: false })).toEqual([0, '120 TRAINING'])
    expect(outcome({ ...training, kind: 'CFA' })).toEqual([120])
    expect(outcome({ ...training, kind: 'CFA' }, {}, { countCfaHours: false })).toEqual([0, '120 TRAINING'])
  })
})

describe('what never counts', () => {
  test.each([
    ['R23 · an immersion', { contractType: 'IMMERSION' }, 'NO_EMPLOYMENT_CONTRACT'],
    ['R23 · an internship', { contractType: 'INTERNSHIP' }, 'NO_EMPLOYMENT_CONTRACT'],
    ['R24 · permanent staff of a structure of insertion', { permanentStaff: true }, 'PERMANENT_STAFF'],
    ['somebody the company already employed', { alreadyEmployed: true }, 'ALREADY_EMPLOYED'],
    ['a hire before the notification', { notifiedOn: day('2026-03-02') }, 'HIRED_TOO_EARLY'],
  ] as const)('%s', (_name, change, reason) => {
    expect(outcome(on('2026-04-01'), change)).toEqual([0, `7 ${reason}`])
  })

  test('R62 · a hire on the day of the notification counts, and the policy may tolerate months before', () => {
    expect(outcome(on('2026-04-01'), { notifiedOn: day('2026-03-01') })).toEqual([7])
    expect(outcome(on('2026-04-01'), { notifiedOn: null })).toEqual([7])
    const tolerance = { priorHireToleranceMonths: 6 }
    expect(outcome(on('2026-04-01'), { notifiedOn: day('2026-09-01') }, tolerance)).toEqual([7])
    expect(outcome(on('2026-04-01'), { notifiedOn: day('2026-09-02') }, tolerance)).toEqual([
      0,
      '7 HIRED_TOO_EARLY',
    ])
  })

  test.each([
    ['PAID_LEAVE', { countPaidLeave: true }, [7]],
    ['PAID_LEAVE', {}, [0, '7 PAID_LEAVE']],
    ['TUTORING', { countTutoring: true }, [7]],
    ['TUTORING', {}, [0, '7 TUTORING']],
    ['ABSENCE', {}, [0, '7 ABSENCE']],
  ] as const)('R63 · %s with %o', (kind, policy, expected) => {
    expect(outcome({ ...on('2026-04-01'), kind }, {}, policy)).toEqual(expected)
  })

  test('a reason without a minute is not a line', () => {
    const tiny = {
      kind: 'WORK',
      from: day('2026-02-28'),
      to: day('2026-03-03'),
      minutes: minutes(1),
    } as const
    const { counted, refused } = countMinutes(tiny, { ...facts, validUntil: day('2026-03-02') })
    expect([counted, refused]).toEqual([0, [{ minutes: 1, reason: 'PATH_ENDED' }]])
  })

  test('zero hours are zero, without a reason', () => {
    expect(outcome(on('2020-01-01', 0), { effectOn: null })).toEqual([0])
  })
})

test('every declared minute is counted or refused, none twice, none lost', () => {
  const anyDay = fc.integer({ min: -400, max: 1500 }).map((offset) => addDays(day('2026-01-01'), offset))
  const maybeDay = fc.option(anyDay)
  const entry = fc.record({
    kind: fc.constantFrom(...hoursKinds),
    from: anyDay,
    length: fc.nat({ max: 31 }),
    minutes: fc.nat({ max: 20_000 }).map(minutes),
  })
  const anyFacts = fc.record({
    effectOn: maybeDay,
    validUntil: maybeDay,
    contractType: fc.constantFrom(...employmentContractTypes),
    contractFrom: anyDay,
    contractTo: maybeDay,
    notifiedOn: maybeDay,
    permanentStaff: fc.boolean(),
    alreadyEmployed: fc.boolean(),
    workedMinutes: fc.nat({ max: 50_000 }).map(minutes),
    trainingCounted: fc.nat({ max: 50_000 }).map(minutes),
    passSuspensions: fc.array(fc.record({ from: anyDay, to: maybeDay }), { maxLength: 1 }),
  })
  fc.assert(
    fc.property(entry, anyFacts, ({ length, ...rest }, given) => {
      const declared = { ...rest, to: addDays(rest.from, length) }
      const { counted, refused } = countMinutes(declared, given)
      expect(counted).toBeGreaterThanOrEqual(0)
      expect(refused.every((each) => each.minutes > 0)).toBe(true)
      expect(refused.reduce((sum, each) => sum + each.minutes, 0) + counted).toBe(declared.minutes)
    }),
    { numRuns: 500 },
  )
})
