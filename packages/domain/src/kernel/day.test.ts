import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  day,
  daysBetween,
  firstDay,
  formatDay,
  formatDayLong,
  formatMonth,
  isPublicHoliday,
  isWorkingDay,
  lastDay,
  month,
  monthOf,
  monthsBetween,
  overlaps,
  parseDay,
  weekday,
} from './day.ts'

const anyDay = fc.integer({ min: -30_000, max: 60_000 }).map((offset) => addDays(day('1970-01-01'), offset))

describe('days', () => {
  test.each([
    ['2027-04-06', '2027-04-06'],
    ['06/04/2027', '2027-04-06'],
    ['6.4.2027', '2027-04-06'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is read as %s', (text, expected) => {
    expect(parseDay(text)).toEqual({ ok: true, value: expected })
  })

  test.each(['2027-02-29', '2027-13-01', '00/01/2027', 'demain', '', '1900-02-29'])(
    '%s is no day',
    (text) => {
      expect(parseDay(text)).toMatchObject({ ok: false, error: { code: 'DAY_UNREADABLE' } })
    },
  )

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-01', 24, '2028-03-01'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s + %i months is %s', (from, count, expected) => {
    expect(addMonths(day(from), count)).toBe(expected)
  })

  test('the last Sunday of March and of October never move a day', () => {
    expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30')
    expect(addDays(day('2026-10-24'), 2)).toBe('2026-10-26')
    expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2)
  })

  test('going and coming back is staying, whatever the day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (from, count) => {
        const to = addDays(from, count)
        expect(addDays(to, -count)).toBe(from)
        expect(daysBetween(from, to)).toBe(count)
        expect(parseDay(to)).toEqual({ ok: true, value: to })
        expect(to > from).toBe(count > 0)
      }),
    )
  })

  test('a month ends the day before the next one begins, from 28 to 31 days', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        const of = monthOf(any)
        expect(monthOf(addDays(lastDay(of), 1))).not.toBe(of)
        expect(monthOf(lastDay(of))).toBe(of)
        expect([28, 29, 30, 31]).toContain(daysBetween(firstDay(of), lastDay(of)) + 1)
        expect(monthOf(addMonths(any, 1))).toBe(monthOf(addDays(lastDay(of), 1)))
      }),
    )
  })

  test('each day follows the weekday of the day before', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        expect(weekday(addDays(any, 1))).toBe((weekday(any) % 7) + 1)
      }),
    )
    expect(weekday(day('2026-11-22'))).toBe(7)
  })

  test('months between two months are all there', () => {
    expect(monthsBetween(month('2026-11'), month('2027-02'))).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ])
    expect(monthsBetween(month('2027-02'), month('2026-11'))).toEqual([])
  })

  test('two periods overlap when they share one day', () => {
    const march = { from: day('2027-03-01'), to: day('2027-03-31') }
    expect(overlaps(march, { from: day('2027-03-31'), to: null })).toBe(true)
    expect(overlaps(march, { from: day('2027-04-01'), to: null })).toBe(false)
    expect(overlaps({ from: day('2027-04-01'), to: null }, march)).toBe(false)
  })
})

describe('the French calendar', () => {
  test.each([
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-08',
    '2026-05-14',
    '2026-05-25',
    '2026-07-14',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
    '2027-03-29',
    '2024-04-01',
  ])('%s is a public holiday', (text) => {
    expect(isPublicHoliday(day(text))).toBe(true)
  })

  test('eleven public holidays a year, less the years two of them share a day', () => {
    for (let year = 2020; year <= 2040; year += 1) {
      const days = Array.from({ length: 366 }, (_, index) => addDays(day(`${year}-01-01`), index))
      const count = days.filter((each) => each.startsWith(String(year)) && isPublicHoliday(each)).length
      expect([10, 11]).toContain(count)
    }
  })

  test('R58 · working days skip weekends, holidays and absences', () => {
    expect(addWorkingDays(day('2026-11-20'), 3)).toBe('2026-11-25')
    expect(addWorkingDays(day('2026-11-21'), 0)).toBe('2026-11-23')
    expect(addWorkingDays(day('2026-05-06'), 2)).toBe('2026-05-11')
    const calendar = {
      weekdays: [1, 2, 3, 4] as const,
      absences: [{ from: day('2026-11-23'), to: day('2026-11-25') }],
    }
    expect(addWorkingDays(day('2026-11-20'), 1, calendar)).toBe('2026-11-26')
    expect(isWorkingDay(day('2026-11-27'), calendar)).toBe(false)
    expect(() => addWorkingDays(day('2026-11-20'), 1, { weekdays: [], absences: [] })).toThrow(RangeError)
  })

  test('dates are written in full', () => {
    expect(formatDay(day('2027-04-06'))).toBe('6\u00a0avril\u00a02027')
    expect(formatDay(day('2027-05-01'))).toBe('1er\u00a0mai\u00a02027')
    expect(formatDayLong(day('2027-04-06'))).toBe('mardi\u00a06\u00a0avril\u00a02027')
    expect(formatMonth(month('2027-08'))).toBe('août\u00a02027')
  })
})
