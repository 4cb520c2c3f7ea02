import { expect, test } from 'vitest'
import type { PhoneNumber } from '../kernel/identifiers.ts'
import { askedChannel, chosenChannel } from './chosen-channel.ts'

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

test.each([
  ['nothing said, a number: nothing is noted', null, mobile, null, null],
  ['nothing said, no number: through who helps', null, null, fixed, 'ADVISER'],
  ['a call', 'CALL', fixed, null, 'CALL'],
  ['through who helps, even with a number', 'ADVISER', mobile, fixed, 'ADVISER'],
  ['a text', 'SMS', mobile, fixed, 'SMS'],
] as const)('asked on the form: %s', (_what, asked, phone, helperPhone, channel) => {
  expect(askedChannel(asked, { phone, helperPhone })).toEqual({ ok: true, value: channel })
})

test.each([
  ['ADVISER', mobile, null, 'HELPER_PHONE_NEEDED', 'helperPhone'],
  ['SMS', fixed, null, 'TEXT_NEEDS_MOBILE', 'contactChannel'],
  ['SMS', null, mobile, 'TEXT_NEEDS_MOBILE', 'contactChannel'],
] as const)('%s is refused without its number', (asked, phone, helperPhone, code, field) => {
  expect(askedChannel(asked, { phone, helperPhone })).toMatchObject({ ok: false, error: { code, field } })
})
