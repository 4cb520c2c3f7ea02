import { expect, test } from 'vitest'
import { codeWorks, maySendCode } from './decision-code.ts'

const fresh = { ageMinutes: 0, used: false, tries: 0 }

test.each([
  ['fresh', fresh, true],
  ['its last try', { ...fresh, tries: 4 }, true],
  ['tried five times', { ...fresh, tries: 5 }, false],
  ['used', { ...fresh, used: true }, false],
  ['too old', { ...fresh, ageMinutes: 15 }, false],
])('a code %s', (_name, code, works) => {
  expect(codeWorks(code)).toBe(works)
})

test('five codes an hour leave, and no more', () => {
  expect([0, 4, 5, 6].map(maySendCode)).toEqual([true, true, false, false])
})
