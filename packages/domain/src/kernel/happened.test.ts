import { expect, test } from 'vitest'
import { day } from './day.ts'
import { happened } from './happened.ts'

test.each([
  ['2026-11-19', 'ok'],
  ['2026-11-20', 'ok'],
  ['2026-11-21', 'DAY_TO_COME'],
])('a fact of %s, noted on the 20th: %s', (on, expected) => {
  const result = happened(day(on), day('2026-11-20'), 'heldOn')
  expect(result.ok ? 'ok' : result.error.code).toBe(expected)
  if (!result.ok) expect(result.error.field).toBe('heldOn')
})
