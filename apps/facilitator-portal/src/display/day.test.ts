import { expect, test } from 'vitest'
import { instantAt, partsOfInstant } from './day.ts'

test.each([
  ['2026-11-20', '09:30', '2026-11-20T08:30:00.000Z'],
  ['2026-07-01', '14:00', '2026-07-01T12:00:00.000Z'],
  ['2026-10-26', '00:15', '2026-10-25T23:15:00.000Z'],
])('%s at %s on the clock of the territory', (day, time, instant) => {
  expect(instantAt(day, time)).toBe(instant)
  expect(partsOfInstant(instant)).toEqual({ day, time })
})
