import { expect, test } from 'vitest'
import type { PhoneNumber } from '../kernel/identifiers.ts'
import { chosenChannel } from './chosen-channel.ts'

const mobile = '0639980123' as PhoneNumber
const fixed = '0465711234' as PhoneNumber

test.each([
  ['what the person said comes first', 'SMS', mobile, 'SMS'],
  ['by their adviser, even with a telephone', 'ADVISER', mobile, 'ADVISER'],
  ['nobody asked: a call', null, mobile, 'CALL'],
  ['nobody asked, no telephone: through the adviser', null, null, 'ADVISER'],
] as const)('%s', (_what, asked, phone, channel) => {
  expect(chosenChannel(asked, phone)).toEqual({ ok: true, value: channel })
})

test.each([[fixed], [null]])('no text goes to %s', (phone) => {
  expect(chosenChannel('SMS', phone)).toMatchObject({
    ok: false,
    error: { code: 'TEXT_NEEDS_MOBILE', field: 'contactChannel' },
  })
})
