import { describe, expect, test } from 'vitest'
import { day, month } from './day.ts'
import { minutes } from './minutes.ts'
import { dayIn, dayLongIn, hoursIn, monthIn } from './page-version.ts'

describe('days and hours in the version of the reader', () => {
  test.each([
    [dayIn('fr', day('2027-05-01')), '1er mai 2027'],
    [dayIn('en', day('2027-05-01')), '1 May 2027'],
    [dayLongIn('simple', day('2027-04-06')), 'mardi 6 avril 2027'],
    [dayLongIn('en', day('2027-04-06')), 'Tuesday 6 April 2027'],
    [dayLongIn('en', day('2026-11-29')), 'Sunday 29 November 2026'],
    [monthIn('fr', month('2026-12')), 'décembre 2026'],
    [monthIn('en', month('2026-12')), 'December 2026'],
    [hoursIn('fr', minutes(9100)), '151,67 h'],
    [hoursIn('en', minutes(9100)), '151.67 h'],
    [hoursIn('en', minutes(1_920_000)), '32,000 h'],
    [hoursIn('en', minutes(-90)), '-1.5 h'],
  ])('%s', (said, expected) => {
    expect(said.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(expected)
  })
})
