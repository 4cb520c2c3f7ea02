import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { alertEndsOn, isTimeToAsk, readAlertAddress } from './alert.ts'

describe('where an alert goes', () => {
  test.each([
    ['SMS', '06 39 98 01 23', true, '+33639980123', null],
    ['SMS', '04 65 71 12 34', true, null, 'MOBILE_NEEDED'],
    ['SMS', '06 39', true, null, 'PHONE_INVALID'],
    ['EMAIL', ' Odile@Exemple.FR ', true, 'odile@exemple.fr', null],
    ['EMAIL', 'odile', true, null, 'MAIL_INVALID'],
    ['EMAIL', 'a@b.fr\nBcc: x@y.fr', true, null, 'MAIL_INVALID'],
    ['EMAIL', 'odile@exemple.fr', false, null, 'INFORMATION_NOT_GIVEN'],
  ] as const)('%s « %s » (told: %s) is %s, or %s', (channel, typed, told, address, code) => {
    const read = readAlertAddress(channel, typed, told)
    expect(read.ok ? read.value : null).toBe(address)
    expect(read.ok ? null : read.error.code).toBe(code)
  })
})

test('an alert lasts three months, and the question comes in its last week', () => {
  expect(alertEndsOn(day('2026-11-30'))).toBe('2027-02-28')
  const ends = day('2027-02-28')
  expect(
    ['2027-02-20', '2027-02-21', '2027-02-28', '2027-03-01'].map((at) => isTimeToAsk(ends, day(at))),
  ).toEqual([false, true, true, false])
})
