import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageOn } from '../kernel/age.ts'
import { policyUsed } from '../kernel/dated-policy.ts'
import { addDays, type Day, day } from '../kernel/day.ts'
import { hours, minutes } from '../kernel/minutes.ts'
import { defaultSmallCellPolicy } from './audience.ts'
import { ageBandLabels, ageBandOn, educationLabels, sexLabels } from './dimensions.ts'
import { differencesSince, type ReportedEntry } from './frozen-report.ts'
import {
  defaultFtePolicy,
  iaeFtePolicies,
  indicatorsOf,
  legalFtePolicy,
  obligationCover,
  participantsOf,
  type ValidatedRow,
} from './indicators.ts'
import { publicFigures } from './public-figures.ts'
import { NOT_STATED, OUTSIDE, type PlacedHours, territoryMatrix } from './territory-split.ts'

const row = (change: Partial<ValidatedRow> = {}): ValidatedRow => ({
  participantId: 'p1',
  commitmentId: 'c1',
  modality: 'TEMP_ETTI',
  workedOn: day('2026-05-10'),
  minutes: hours(100),
  sex: 'M',
  neighbourhood: false,
  ruralZone: true,
  ...change,
})
const owed = (value: number, commitmentId = 'c1') => new Map([[commitmentId, hours(value)]])
const year = { from: day('2026-01-01'), to: day('2026-12-31') }

describe('R39 · participants', () => {
  test.each([
    ['one validated minute', [row({ minutes: minutes(1) })], 1],
    ['no validated minute', [row({ minutes: minutes(0) })], 0],
    ['hours taken back by a correction', [row(), row({ minutes: hours(-100) })], 0],
    ['a part taken back', [row({ minutes: hours(-99) }), row()], 1],
    ['the same person twice', [row(), row({ commitmentId: 'c2' })], 1],
    ['outside the period', [row({ workedOn: day('2027-01-01') })], 0],
    ['on its last day', [row({ workedOn: day('2026-12-31') })], 1],
  ])('R39 · %s', (_name, rows, expected) => {
    expect(participantsOf(rows, year).size).toBe(expected)
  })
})

describe('indicators', () => {
  const rows = [
    row(),
    row({ participantId: 'p2', sex: 'F', modality: 'DIRECT_HIRE', minutes: hours(50) }),
    row({
      participantId: 'p3',
      sex: 'NOT_STATED',
      modality: 'WORK_STUDY',
      minutes: hours(50),
      ruralZone: false,
    }),
    row({ participantId: 'p4', workedOn: day('2025-12-31') }),
  ]

  test('each is defined once, on validated hours of the period', () => {
    expect(indicatorsOf(rows, owed(400), year)).toMatchObject({
      validated: hours(200),
      completion: 5000,
      shortfall: hours(200),
      surplus: 0,
      participants: 3,
      fteHundredths: 13,
      averagePerPerson: 4000,
      directHireShare: 5000,
      womenShare: 5000,
      neighbourhoodShare: 0,
      ruralShare: 6667,
    })
  })

  test('more than due is a surplus; nothing at all gives no rate', () => {
    expect(indicatorsOf(rows, owed(150), year)).toMatchObject({ shortfall: 0, surplus: hours(50) })
    expect(indicatorsOf([], new Map(), year)).toMatchObject({
      completion: null,
      averagePerPerson: null,
      directHireShare: null,
      womenShare: null,
    })
  })

  test('R85 · a reserved contract owes nothing, and a surplus fills no other shortfall', () => {
    const worked = [row({ minutes: hours(120) }), row({ commitmentId: 'reserved', minutes: hours(900) })]
    const dues = new Map([...owed(100), ...owed(50, 'c2')])
    expect(indicatorsOf(worked, dues, year)).toMatchObject({
      due: hours(150),
      validated: hours(1020),
      completion: 8000,
      shortfall: hours(50),
      surplus: hours(20),
    })
  })

  test('a year of a full post is not the same in every structure', () => {
    const of = (policy: typeof defaultFtePolicy) =>
      indicatorsOf([row({ minutes: hours(1820) })], new Map(), year, policy).fteHundredths
    expect([of(iaeFtePolicies.ACI), of(iaeFtePolicies.EI)]).toEqual([100, 121])
  })

  test('golden: 700 h are 0.44 full-time equivalents at 1 600 h, 32 000 h are 20', () => {
    const of = (value: number, policy = defaultFtePolicy) =>
      indicatorsOf([row({ minutes: hours(value) })], new Map(), year, policy).fteHundredths
    expect(of(700)).toBe(44)
    expect(of(700, legalFtePolicy)).toBe(44)
    expect(of(32_000)).toBe(2000)
  })

  test('cover of the obligation', () => {
    expect(
      obligationCover([
        { bound: true, hasClause: true },
        { bound: true, hasClause: false },
        { bound: false, hasClause: true },
      ]),
    ).toBe(5000)
    expect(obligationCover([{ bound: false, hasClause: true }])).toBeNull()
  })
})

describe('R48 · the public site', () => {
  test('R48 · says hours and people, never a shortfall, and not a handful of people', () => {
    const indicators = indicatorsOf([row({ sex: 'F' })], owed(400), year)
    expect(publicFigures(indicators)).toEqual({
      policy: policyUsed(defaultSmallCellPolicy),
      validated: hours(100),
      participants: null,
      fteHundredths: 6,
      womenShare: null,
    })
    const many = Array.from({ length: 5 }, (_, index) => row({ participantId: `p${index}` }))
    const shown = publicFigures(indicatorsOf(many, owed(400), year))
    expect(shown.participants).toBe(5)
    expect(publicFigures(indicatorsOf([], owed(400), year)).participants).toBe(0)
    expect(JSON.stringify(shown)).not.toMatch(/shortfall|due|penalty|name/)
  })
})

describe('dimensions', () => {
  test.each([
    ['2000-05-10', '2026-05-09', 25, 'UNDER_26'],
    ['2000-05-10', '2026-05-10', 26, 'FROM_26_TO_44'],
    ['1981-05-10', '2026-05-10', 45, 'FROM_45_TO_49'],
    ['1976-05-10', '2026-05-10', 50, 'FROM_50'],
    ['2000-02-29', '2026-02-27', 25, 'UNDER_26'],
    ['2000-02-29', '2026-02-28', 26, 'FROM_26_TO_44'],
  ])('born on %s, on %s: %i years, %s', (born, at, age, band) => {
    expect(ageOn(day(born), day(at))).toBe(age)
    expect(ageBandOn(day(born), day(at))).toBe(band)
  })

  test('what is not stated is said so', () => {
    expect(ageBandOn(null, day('2026-01-01'))).toBe('NOT_STATED')
    for (const labels of [ageBandLabels, sexLabels, educationLabels]) {
      expect(labels.NOT_STATED).toBe('Non renseigné')
    }
  })
})

describe('R38 · a frozen report', () => {
  /** Hours of a period as they were known on the day it was frozen. */
  const frozenMinutes = (
    entries: readonly ReportedEntry[],
    { from, to }: { readonly from: Day; readonly to: Day },
    frozenOn: Day,
  ): number =>
    entries
      .filter(({ workedOn, recordedOn }) => workedOn >= from && workedOn <= to && recordedOn <= frozenOn)
      .reduce((sum, { minutes: value }) => sum + value, 0)
  const period = { from: day('2026-01-01'), to: day('2026-12-31') }
  const entry = (worked: string, recorded: string, value: number) => ({
    workedOn: day(worked),
    recordedOn: day(recorded),
    minutes: hours(value),
    reason: 'Bulletin de décembre',
  })
  const entries = [
    entry('2026-12-15', '2027-01-05', 120),
    entry('2026-12-15', '2027-02-10', 14),
    entry('2027-01-02', '2027-01-05', 7),
  ]

  test('R38 · stays as it was, and the next one shows the difference', () => {
    expect(frozenMinutes(entries, period, day('2027-01-31'))).toBe(hours(120))
    expect(frozenMinutes(entries, period, day('2027-02-28'))).toBe(hours(134))
    expect(differencesSince(entries, period, day('2027-01-31'))).toMatchObject([{ minutes: hours(14) }])
    expect(
      differencesSince([entry('2026-12-15', '2027-02-10', -4)], period, day('2027-01-31'))[0]?.sentence,
    ).toContain('retirées')
  })

  test('R72 · what was frozen and what came after make the total', () => {
    const any = fc.record({
      worked: fc.integer({ min: -10, max: 400 }),
      recorded: fc.nat({ max: 600 }),
      minutes: fc.integer({ min: -600, max: 600 }).map(minutes),
    })
    fc.assert(
      fc.property(fc.array(any), fc.nat({ max: 600 }), (all, offset) => {
        const rows = all.map((each) => ({
          workedOn: addDays(period.from, each.worked),
          recordedOn: addDays(period.from, each.recorded),
          minutes: each.minutes,
          reason: 'essai',
        }))
        const frozenOn = addDays(period.from, offset)
        const later = differencesSince(rows, period, frozenOn).reduce((sum, each) => sum + each.minutes, 0)
        expect(frozenMinutes(rows, period, frozenOn) + later).toBe(
          frozenMinutes(rows, period, addDays(period.from, 700)),
        )
      }),
    )
  })
})

describe('where people work and where they live', () => {
  const known = new Set(['oisans', 'matheysine', 'trieves'])
  const placed = (
    value: number,
    work: PlacedHours['work'],
    residenceId: string | null,
    participantId = 'p1',
  ): PlacedHours => ({
    minutes: hours(value),
    participantId,
    work,
    residenceId,
  })
  test('a matrix whose sums are the total', () => {
    const matrix = territoryMatrix(
      [
        placed(10, { kind: 'COMMUNE', territoryId: 'oisans' }, 'matheysine'),
        placed(20, { kind: 'COMMUNE', territoryId: 'grenoble' }, 'matheysine'),
        placed(
          30,
          {
            kind: 'ITINERANT',
            key: [
              { territoryId: 'oisans', weight: 2 },
              { territoryId: 'trieves', weight: 1 },
            ],
          },
          null,
          'p2',
        ),
      ],
      known,
    )
    expect(Object.fromEntries(matrix.hoursByWork)).toEqual({
      oisans: hours(30),
      [OUTSIDE]: hours(20),
      trieves: hours(10),
    })
    expect(matrix.hours.get('oisans')?.get('matheysine')).toBe(hours(10))
    expect(matrix.hours.get('oisans')?.get(NOT_STATED)).toBe(hours(20))
    expect(Object.fromEntries(matrix.peopleByResidence)).toEqual({ matheysine: 1, [NOT_STATED]: 1 })
  })

  test('R75 · no minute is lost on the way', () => {
    const work = fc.oneof(
      fc.constantFrom('oisans', 'grenoble').map((territoryId) => ({ kind: 'COMMUNE' as const, territoryId })),
      fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat({ max: 9 })).map(([one, other]) => ({
        kind: 'ITINERANT' as const,
        key: [
          { territoryId: 'oisans', weight: one },
          { territoryId: 'trieves', weight: other },
        ],
      })),
    )
    const any = fc.record({
      minutes: fc.nat({ max: 5000 }).map(minutes),
      participantId: fc.constantFrom('p1', 'p2'),
      work,
      residenceId: fc.option(fc.constantFrom('oisans', 'ailleurs')),
    })
    fc.assert(
      fc.property(fc.array(any), (rows) => {
        const { hoursByWork } = territoryMatrix(rows, known)
        expect([...hoursByWork.values()].reduce((sum, value) => sum + value, 0)).toBe(
          rows.reduce((sum, each) => sum + each.minutes, 0),
        )
      }),
    )
  })
})
