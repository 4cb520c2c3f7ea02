import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDuration, formatHours, hours, minutes, parseHours, sumMinutes } from './minutes.ts'
import { cents, euros, formatEuros, sumCents } from './money.ts'
import { formatCount } from './number-format.ts'
import { basisPoints, divideHalfUp, formatPercent, largestRemainder, percent, shareOf } from './ratio.ts'

describe('minutes', () => {
  test.each([
    ['151,67', 9100],
    ['151.67 h', 9100],
    ['12 h 30', 750],
    ['12:30', 750],
    ['12h', 720],
    ['12h05', 725],
    ['0', 0],
    ['7', 420],
    ['1 250,5 h', 75_030],
    ['32\u202f000\u00a0h', 1_920_000],
    ['12 h 30 min', 750],
  ])('« %s » is %i minutes', (text, expected) => {
    const parsed = parseHours(text)
    expect(parsed).toEqual({ ok: true, value: expected })
  })

  test.each(['', 'douze', '12 h 75', '-3', '12,', '1,5,2', 'h'])('« %s » is refused', (text) => {
    expect(parseHours(text)).toMatchObject({ ok: false, error: { code: 'HOURS_UNREADABLE' } })
  })

  test('durations are written as a payslip or as people say them', () => {
    expect(formatHours(hours(151.67))).toBe('151,67\u00a0h')
    expect(formatHours(hours(32_000))).toBe('32\u202f000\u00a0h')
    expect(formatHours(minutes(-90))).toBe('−1,5\u00a0h')
    expect(formatDuration(minutes(750))).toBe('12\u00a0h\u00a030')
    expect(formatDuration(minutes(725))).toBe('12\u00a0h\u00a005')
    expect(formatDuration(minutes(-720))).toBe('−12\u00a0h')
    expect(sumMinutes([minutes(30), minutes(12)])).toBe(42)
  })

  test('what is written can be read back to the minute when it is said in hours and minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), (value) => {
        expect(parseHours(formatDuration(minutes(value)))).toEqual({ ok: true, value })
      }),
    )
  })

  test('a fraction of a minute is a bug', () => {
    expect(() => minutes(1.5)).toThrow(RangeError)
    expect(() => cents(0.1)).toThrow(RangeError)
    expect(() => basisPoints(Number.NaN)).toThrow(RangeError)
  })
})

test('money and rates are written in French', () => {
  expect(formatEuros(euros(640_000))).toBe('640\u202f000\u00a0€')
  expect(formatEuros(cents(110_584))).toBe('1\u202f105,84\u00a0€')
  expect(formatEuros(cents(110_580))).toBe('1\u202f105,80\u00a0€')
  expect(sumCents([cents(1), cents(2)])).toBe(3)
  expect(formatPercent(percent(5))).toBe('5\u00a0%')
  expect(formatPercent(basisPoints(4143))).toBe('41,43\u00a0%')
  expect(shareOf(290, 700)).toBe(4143)
  expect(shareOf(1, 0)).toBeNull()
  expect(formatCount(1, 'jour', 'jours')).toBe('1\u00a0jour')
  expect(formatCount(2, 'jour', 'jours')).toBe('2\u00a0jours')
})

describe('largest remainder', () => {
  test('the parts are whole, near their share, and their sum is the total', () => {
    const weights = fc
      .array(fc.nat({ max: 2 ** 40 }), { minLength: 1, maxLength: 12 })
      .filter((all) => all.some(Boolean))
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 12 }), weights, (total, shares) => {
        const parts = largestRemainder(total, shares)
        const sum = shares.reduce((one, other) => one + other, 0)
        expect(parts.reduce((one, other) => one + other, 0)).toBe(total)
        parts.forEach((part, index) => {
          expect(Math.abs(part - (total / sum) * (shares[index] ?? 0))).toBeLessThan(1.001)
        })
      }),
    )
  })

  test('a split without a weight, or of less than nothing, is a bug', () => {
    expect(() => largestRemainder(10, [0, 0])).toThrow(RangeError)
    expect(() => largestRemainder(-1, [1])).toThrow(RangeError)
    expect(() => largestRemainder(1, [2, -1])).toThrow(RangeError)
  })

  test('ties go to the first', () => {
    expect(largestRemainder(1, [1, 1])).toEqual([1, 0])
  })
})

test('half goes up, exactly', () => {
  expect(divideHalfUp(175n, 2n)).toBe(88)
  expect(divideHalfUp(174n, 2n)).toBe(87)
  expect(divideHalfUp(1n, 3n)).toBe(0)
  expect(divideHalfUp(-175n, 2n)).toBe(-87)
  expect(divideHalfUp(-176n, 2n)).toBe(-88)
  expect(divideHalfUp(-2n, 3n)).toBe(-1)
})
