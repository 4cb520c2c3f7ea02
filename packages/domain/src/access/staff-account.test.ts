import { expect, test } from 'vitest'
import { changeAccount, type StaffAccount } from './staff-account.ts'

const administrator: StaffAccount = { kind: 'ADMINISTRATOR', organisationId: null, open: true }
const facilitator: StaffAccount = { ...administrator, kind: 'FACILITATOR' }
const closed: StaffAccount = { ...administrator, open: false }
const reader: StaffAccount = { ...administrator, kind: 'FUNDER_READER' }

test.each([
  ['a new facilitator', null, facilitator, 0, 'ok'],
  ['a new reader for nobody', null, reader, 1, 'READER_NEEDS_ORGANISATION'],
  ['a new reader', null, { ...reader, organisationId: 'one' }, 1, 'ok'],
  ['an administrator among others becomes a facilitator', administrator, facilitator, 1, 'ok'],
  ['the last administrator becomes a facilitator', administrator, facilitator, 0, 'LAST_ADMINISTRATOR'],
  ['the last administrator is closed', administrator, closed, 0, 'LAST_ADMINISTRATOR'],
  ['the last administrator stays one', administrator, administrator, 0, 'ok'],
  ['a closed administrator becomes a facilitator', closed, { ...facilitator, open: false }, 0, 'ok'],
] as const)('%s', (_what, before, after, others, expected) => {
  const result = changeAccount(before, after, others)
  expect(result.ok ? 'ok' : result.error.code).toBe(expected)
})
