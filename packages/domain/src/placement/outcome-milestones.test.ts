import { describe, expect, test } from 'vitest'
import { addDays, day } from '../kernel/day.ts'
import { toldSituation, toldSituationWords } from './outcome.ts'
import {
  checkOutcome,
  dueMilestones,
  lastEndAsked,
  milestoneDay,
  outcomeMilestoneKeys,
} from './outcome-milestones.ts'

describe('R40 · situations at the exit, 3, 6 and 12 months', () => {
  const ended = day('2026-08-31')
  test.each([
    ['2026-08-30', []],
    ['2026-08-31', ['EXIT']],
    ['2026-11-30', ['EXIT', 'MONTHS_3']],
    ['2027-08-31', ['EXIT', 'MONTHS_3', 'MONTHS_6', 'MONTHS_12']],
  ])('R40 · on %s one may ask %j', (on, expected) => {
    expect(dueMilestones(ended, day(on))).toEqual(expected)
  })

  test('R40 · a month that is shorter ends the delay on its last day', () => {
    expect(milestoneDay(ended, 'MONTHS_6')).toBe('2027-02-28')
  })

  test.each([
    [null, 'EXIT', '2026-11-20', 'OUTCOME_BEFORE_END'],
    [ended, 'MONTHS_3', '2026-11-29', 'OUTCOME_TOO_EARLY'],
    [ended, 'MONTHS_3', '2026-11-30', true],
  ] as const)('R40 · ended %s, %s on %s: %s', (end, milestone, on, expected) => {
    const result = checkOutcome(end, milestone, day(on))
    expect(result.ok || result.error.code).toBe(expected)
  })

  test('R40 · the last end asked is the last whose day has come, on every day of two years', () => {
    for (let on = day('2026-01-01'); on < day('2028-03-01'); on = addDays(on, 1)) {
      for (const milestone of outcomeMilestoneKeys) {
        const last = lastEndAsked(on, milestone)
        expect(milestoneDay(last, milestone) <= on, `${on} ${milestone}`).toBe(true)
        expect(milestoneDay(addDays(last, 1), milestone) <= on, `${on} ${milestone}`).toBe(false)
      }
    }
  })
})

test('outside the team, what a label keeps to itself is in no code either', () => {
  expect(toldSituation('DETAINED')).toBe('OTHER')
  expect(toldSituation('INTERIM')).toBe('INTERIM')
  expect(toldSituationWords.OTHER).toBe('Autre situation')
  expect(Object.keys(toldSituationWords)).not.toContain('DETAINED')
})
