import { expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { checkShare, shareHolds } from './data-share.ts'

const today = day('2026-11-20')

test.each([
  ['2026-11-19', 'SHARE_OVER'],
  ['2026-11-20', null],
  ['2026-12-31', null],
  [null, null],
])('an agreement given today until %s: %s', (to, refused) => {
  const checked = checkShare(to === null ? null : day(to), today)
  expect(checked.ok ? null : checked.error.code).toBe(refused)
})

test.each([
  ['its last day', { to: today, revokedOn: null }, true],
  ['the day after', { to: day('2026-11-19'), revokedOn: null }, false],
  ['without end', { to: null, revokedOn: null }, true],
  ['taken back that day', { to: null, revokedOn: today }, false],
])('an agreement holds, %s: %s', (_when, share, holds) => {
  expect(shareHolds({ from: day('2026-11-01'), ...share }, today)).toBe(holds)
})
