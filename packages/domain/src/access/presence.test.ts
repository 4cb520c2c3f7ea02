import { describe, expect, test } from 'vitest'
import { addWorkingDays, day } from '../kernel/day.ts'
import { type Absence, presenceCalendar } from './presence.ts'

const away = (from: string, to: string): Absence => ({ from: day(from), to: day(to) })
const week = [1, 2, 3, 4, 5] as const

describe('the calendar of presence', () => {
  test.each<[string, readonly (readonly Absence[])[], readonly Absence[]]>([
    ['nobody known: nobody is away', [], []],
    ['alone: her own absences', [[away('2026-12-21', '2026-12-25')]], [away('2026-12-21', '2026-12-25')]],
    [
      'two: only the days both are away',
      [[away('2026-12-21', '2026-12-25')], [away('2026-12-24', '2026-12-31')]],
      [away('2026-12-24', '2026-12-25')],
    ],
    [
      'two who never are away together',
      [[away('2026-12-21', '2026-12-22')], [away('2026-12-23', '2026-12-24')]],
      [],
    ],
    [
      'three: one who stays is enough',
      [[away('2026-12-21', '2026-12-25')], [away('2026-12-21', '2026-12-25')], []],
      [],
    ],
  ])('%s', (_name, each, absences) => {
    expect(presenceCalendar(week, each).absences).toEqual(absences)
  })

  test('R58 · an absence moves the promised day, with the holidays and the days off of the week', () => {
    const calendar = presenceCalendar([1, 2, 4, 5], [[away('2026-12-21', '2026-12-24')]])
    // Friday 18 December; Monday to Thursday away, the 25th is a holiday, Wednesdays off, 1 January a holiday.
    expect(addWorkingDays(day('2026-12-18'), 3, calendar)).toBe('2026-12-31')
    expect(addWorkingDays(day('2026-12-18'), 1)).toBe('2026-12-21')
  })
})
