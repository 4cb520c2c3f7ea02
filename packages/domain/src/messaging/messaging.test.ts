import { describe, expect, test } from 'vitest'
import {
  messageLifecycle,
  needsACallAfter,
  opensADoor,
  type Reach,
  type WrittenChannel,
  wayOut,
} from './message.ts'

const reach = (facts: Partial<Reach> = {}): Reach => ({
  mail: 'x@exemple.fr',
  phone: '0639980123',
  prefersCalls: false,
  ...facts,
})

describe('how a message leaves', () => {
  test.each<[string, WrittenChannel, Partial<Reach>, object]>([
    ['a mail to an address', 'MAIL', {}, { channel: 'MAIL', status: 'QUEUED', address: 'x@exemple.fr' }],
    ['a text to a mobile', 'SMS', {}, { channel: 'SMS', status: 'QUEUED', address: '0639980123' }],
    ['a text to an international mobile', 'SMS', { phone: '+33639980123' }, { channel: 'SMS' }],
    ['a text to a landline becomes a call', 'SMS', { phone: '04 65 71 12 34' }, { status: 'CALL_TASK' }],
    ['« on m’appelle » turns a mail into a call', 'MAIL', { prefersCalls: true }, { status: 'CALL_TASK' }],
    ['« on m’appelle » turns a text into a call', 'SMS', { prefersCalls: true }, { status: 'CALL_TASK' }],
    [
      '« on m’appelle » turns a letter into a call',
      'LETTER',
      { prefersCalls: true },
      { status: 'CALL_TASK' },
    ],
    [
      '« on m’appelle » without a phone is written to',
      'MAIL',
      { prefersCalls: true, phone: null },
      { channel: 'MAIL', status: 'QUEUED' },
    ],
    ['a mail without an address becomes a call', 'MAIL', { mail: null }, { channel: 'CALL' }],
    [
      'nothing at all is a failure that is said',
      'MAIL',
      { mail: null, phone: null },
      { status: 'FAILED', failure: 'NO_ADDRESS' },
    ],
    ['a letter is posted by hand', 'LETTER', {}, { channel: 'LETTER', status: 'LETTER_TASK' }],
  ])('%s', (_name, wanted, facts, expected) => {
    expect(wayOut(wanted, reach(facts))).toMatchObject(expected)
  })

  test('a failed message is tried again, a sent one is not', () => {
    expect(messageLifecycle.events('FAILED')).toEqual(['retry'])
    expect(messageLifecycle.events('SENT')).toEqual(['deliver', 'fail'])
    expect(messageLifecycle.isFinal('DELIVERED')).toBe(true)
  })

  test('a text that asks something is followed by a call; what only informs is not', () => {
    expect(needsACallAfter('SMS', 'OPPORTUNITY_PROPOSED')).toBe(true)
    expect(needsACallAfter('SMS', 'REQUEST_RECEIVED')).toBe(false)
    expect(needsACallAfter('MAIL', 'APPOINTMENT')).toBe(false)
  })

  test('what opens a door is secret', () => {
    expect(opensADoor('SIGN_IN')).toBe(true)
    expect(opensADoor('HOURS_REMINDER')).toBe(false)
  })
})
