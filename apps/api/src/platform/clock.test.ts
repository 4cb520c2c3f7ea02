import { parseDay } from '@cordee/domain/kernel/day'
import { expect, test } from 'vitest'
import { dayInParis, newId, systemClock } from './clock.ts'

test('an instant becomes the day it is in France, in summer as in winter', () => {
  expect(dayInParis(new Date('2026-11-22T22:59:59Z'))).toBe('2026-11-22')
  expect(dayInParis(new Date('2026-11-22T23:00:00Z'))).toBe('2026-11-23')
  expect(dayInParis(new Date('2026-07-14T21:59:59Z'))).toBe('2026-07-14')
  expect(dayInParis(new Date('2026-07-14T22:00:00Z'))).toBe('2026-07-15')
})

test('the calendar can be stopped', () => {
  const day = parseDay('2026-03-02')
  expect(systemClock(day.ok ? day.value : null).today()).toBe('2026-03-02')
  expect(systemClock(null).today()).toBe(dayInParis(new Date()))
})

test('identifiers sort by the time they were made', () => {
  const ids = Array.from({ length: 1000 }, newId)
  expect(new Set(ids).size).toBe(1000)
  expect([...ids].sort()).toEqual(ids)
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
