import { expect, test } from 'vitest'
import { momentInFrance } from './send-link.ts'

test.each([
  ['2026-12-01T13:07:00Z', 'mardi 1er décembre 2026 à 14 h 07'],
  ['2027-07-14T22:00:00Z', 'jeudi 15 juillet 2027 à 0 h'],
])('%s is « %s » in a mail', (instant, said) => {
  expect(momentInFrance(new Date(instant)).replace(/\s/g, ' ')).toBe(said)
})
