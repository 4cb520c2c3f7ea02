import { expect, test } from 'vitest'
import { demonstrationCode } from './demonstration-code.mjs'

test('the code is that of the period, six digits, another one thirty seconds later', () => {
  const now = Date.UTC(2026, 10, 27, 9, 0, 0)
  expect(demonstrationCode(now)).toMatch(/^\d{6}$/)
  expect(demonstrationCode(now + 29_999)).toBe(demonstrationCode(now))
  expect(demonstrationCode(now + 30_000)).not.toBe(demonstrationCode(now))
})
