import { describe, expect, test } from 'vitest'
import {
  type CallbackValues,
  callbackInput,
  checkCallback,
  emptyCallback,
  readCallback,
} from './callback-values.ts'

const KEY = '0b9c6f0e-6f3a-4c55-9f61-1d2c3b4a5e6f'
const WRITTEN = 1_000_000
const LATER = WRITTEN + 10_000

const complete: CallbackValues = {
  ...emptyCallback(KEY, WRITTEN),
  firstName: 'Bernard',
  phone: '06 39 98 01 23',
  consent: true,
}

const posted = (fields: Record<string, string | string[]>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  return form
}

describe('what was posted', () => {
  test('is read as typed, trimmed', () => {
    const values = readCallback(
      posted({
        firstName: ' Bernard ',
        phone: '06 39 98 01 23',
        trades: ['F1704', 'A1202'],
        transport: 'BUS',
        bestTime: 'MORNING',
        prefersCalls: 'on',
        consent: 'on',
        key: KEY,
        writtenAt: String(WRITTEN),
      }),
      'fresh',
    )
    expect(values).toEqual({
      ...complete,
      trades: ['F1704', 'A1202'],
      transport: 'BUS',
      bestTime: 'MORNING',
      prefersCalls: true,
    })
  })

  test('what no form of ours sends is dropped', () => {
    const values = readCallback(
      posted({
        key: 'x',
        trades: ['<script>'],
        transport: 'TANK',
        bestTime: 'NIGHT',
        firstName: 'a'.repeat(999),
      }),
      KEY,
    )
    expect(values).toMatchObject({ key: KEY, trades: [], transport: null, bestTime: 'ANYTIME' })
    expect(values.firstName).toHaveLength(200)
  })
})

describe('what a person can mend', () => {
  const cases: [string, Partial<CallbackValues>, object][] = [
    ['a complete request misses nothing', {}, {}],
    ['a first name', { firstName: '' }, { firstName: 'firstName' }],
    ['a first name of 80 letters at most', { firstName: 'a'.repeat(81) }, { firstName: 'firstNameLong' }],
    ['a way to call', { phone: '' }, { phone: 'phoneOrHelper' }],
    ['a whole number', { phone: '06 39 98' }, { phone: 'phone' }],
    ['a person who helps is enough', { phone: '', helperName: 'Sœur', helperPhone: '0639980124' }, {}],
    ['the helper’s number', { phone: '', helperName: 'Sœur' }, { helperPhone: 'helperPhone' }],
    ['the helper’s name', { phone: '', helperPhone: '0639980124' }, { helperName: 'helperName' }],
    ['an agreement', { consent: false }, { consent: 'consent' }],
    ['a robot fills the trap', { trap: 'http://' }, { trap: 'trap' }],
  ]
  test.each(cases)('%s', (_name, change, errors) => {
    expect(checkCallback({ ...complete, ...change }, LATER)).toEqual(errors)
  })

  test('a form sent within two seconds is asked for once more, and only when nothing else is missing', () => {
    expect(checkCallback(complete, WRITTEN + 500)).toEqual({ form: 'tooFast' })
    expect(checkCallback({ ...complete, consent: false }, WRITTEN + 500)).toEqual({ consent: 'consent' })
  })
})

test('what is empty is not sent to the API', () => {
  expect(callbackInput(complete, 'aide-chantier', null)).toEqual({
    opportunitySlug: 'aide-chantier',
    firstName: 'Bernard',
    lastName: null,
    phone: '06 39 98 01 23',
    helperName: null,
    helperPhone: null,
    communeCode: null,
    trades: [],
    transport: null,
    bestTime: 'ANYTIME',
    prefersCalls: false,
    consent: true,
  })
})
