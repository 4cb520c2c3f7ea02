import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { minutes } from '../kernel/minutes.ts'
import { type BusTimetable, busTrips, closeBusLine, withdrawBusLine } from './bus-line.ts'

const times = (...at: readonly (number | null)[]) => at.map((each) => (each === null ? null : minutes(each)))
const line: BusTimetable = {
  from: day('2027-01-04'),
  to: day('2027-06-30'),
  weekdays: [1, 2, 3, 4, 5],
  stops: 3,
  outward: [times(405, 420, 440)],
  back: [times(1010, null, 1045)],
}

describe('a line of buses written by hand', () => {
  test('its runs call at its stops in order, and back from the last to the first', () => {
    expect(busTrips(line)).toEqual({
      ok: true,
      value: [
        {
          way: 'OUTWARD',
          calls: [
            { stop: 0, at: 405 },
            { stop: 1, at: 420 },
            { stop: 2, at: 440 },
          ],
        },
        {
          way: 'BACK',
          calls: [
            { stop: 2, at: 1010 },
            { stop: 0, at: 1045 },
          ],
        },
      ],
    })
  })

  test.each([
    [{ to: day('2027-01-03') }, 'BUS_LINE_ENDS_BEFORE_IT_BEGINS', 'to'],
    [{ weekdays: [] }, 'BUS_LINE_NO_DAY', 'weekdays'],
    [{ stops: 1 }, 'BUS_LINE_TOO_FEW_STOPS', 'stops'],
    [{ outward: [], back: [] }, 'BUS_LINE_NO_RUN', 'outward'],
    [{ outward: [times(405, 420)] }, 'BUS_RUN_TIMES', 'outward'],
    [{ back: [times(1010, null, null)] }, 'BUS_RUN_TOO_SHORT', 'back'],
    [{ back: [times(1010, 1010, 1045)] }, 'BUS_RUN_BACKWARDS', 'back'],
  ] as const)('%o is refused: %s under %s', (change, code, field) => {
    expect(busTrips({ ...line, ...change })).toMatchObject({ ok: false, error: { code, field } })
  })

  test('the run that cannot be read is named, with its times', () => {
    const refused = busTrips({ ...line, outward: [...line.outward, times(440, 420, 450)] })
    expect(refused.ok ? '' : refused.error.message).toBe(
      'Course 2 : 7\u00a0h est écrit après 7\u00a0h\u00a020. Écrivez les heures dans l’ordre des arrêts.',
    )
  })

  test('it stops on a day of its own, neither before nor after', () => {
    expect(closeBusLine(line, day('2027-03-01'))).toEqual({ ok: true, value: '2027-03-01' })
    expect(closeBusLine(line, day('2027-01-03'))).toMatchObject({
      error: { code: 'BUS_LINE_ENDS_BEFORE_IT_BEGINS', field: 'lastDay' },
    })
    expect(closeBusLine(line, day('2027-07-01'))).toMatchObject({
      error: { code: 'BUS_LINE_ENDS_ALREADY', field: 'lastDay' },
    })
  })

  test('it is taken back whole before its first day, and no more from then on', () => {
    expect(withdrawBusLine(line, day('2027-01-03'))).toEqual({ ok: true, value: null })
    expect(withdrawBusLine(line, day('2027-01-04'))).toMatchObject({ error: { code: 'BUS_LINE_HAS_BEGUN' } })
  })
})
