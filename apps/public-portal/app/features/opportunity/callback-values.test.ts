import { describe, expect, test } from 'vitest'
import {
  type CallbackValues,
  callbackInput,
  checkCallback,
  emptyCallback,
  fieldOf,
  looksLikeARobot,
  namesSomebody,
  readCallback,
  readComing,
  readStep,
} from './callback-values.ts'

const WRITTEN = 1_000_000
const KEY = '01a21e26-163d-400b-8ba7-a6730bd9cccc'
const SECRET = 'a-secret_of_43_letters_000000000000000000AB'

const complete: CallbackValues = {
  ...emptyCallback(WRITTEN),
  firstName: 'Bernard',
  phone: '06 39 98 01 23',
  consent: true,
  key: KEY,
  secret: SECRET,
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
        mobility: 'BUS',
        callMoment: 'MORNING',
        contactChannel: 'CALL',
        consent: 'on',
        key: KEY,
        secret: SECRET,
        writtenAt: String(WRITTEN),
      }),
    )
    expect(values).toEqual({
      ...complete,
      trades: ['F1704', 'A1202'],
      mobility: 'BUS',
      callMoment: 'MORNING',
      contactChannel: 'CALL',
    })
  })

  test('what no form of ours sends is dropped', () => {
    const values = readCallback(
      posted({
        trades: ['<script>', ...Array.from({ length: 99 }, () => 'F1704')],
        mobility: 'TANK',
        callMoment: 'NIGHT',
        contactChannel: 'LETTER',
        firstName: 'a'.repeat(999),
        writtenAt: 'x',
      }),
    )
    expect(values).toMatchObject({ mobility: null, callMoment: null, contactChannel: null, writtenAt: 0 })
    expect(values.trades).toEqual(Array.from({ length: 10 }, () => 'F1704'))
    expect(values.firstName).toHaveLength(80)
  })
})

describe('what a person can mend is said beside each field, all at once', () => {
  const cases: [string, Partial<CallbackValues>, string[]][] = [
    ['a complete request misses nothing', {}, []],
    ['a first name', { firstName: ' ' }, ['firstName']],
    ['a way to call', { phone: '' }, ['phone']],
    ['a whole number', { phone: '06 39 98' }, ['phone']],
    ['a person who helps is enough', { phone: '', helperName: 'Sœur', helperPhone: '0639980124' }, []],
    ['a helper without a number is not', { phone: '', helperName: 'Sœur' }, ['phone']],
    ['the helper’s whole number', { phone: '', helperPhone: '0639' }, ['helperPhone', 'phone']],
    ['who helps, with a number', { contactChannel: 'ADVISER' }, ['helperPhone']],
    ['who helps, and no other number', { contactChannel: 'ADVISER', phone: '' }, ['helperPhone']],
    ['a mobile, to be written to', { phone: '04 65 71 00 00', contactChannel: 'SMS' }, ['contactChannel']],
    ['a number with a digit less, said once', { phone: '06 39 98 01 2', contactChannel: 'SMS' }, ['phone']],
    ['no number, said once', { phone: '', contactChannel: 'SMS' }, ['phone']],
    ['an agreement', { consent: false }, ['consent']],
    ['everything', { firstName: '', phone: '', consent: false }, ['consent', 'firstName', 'phone']],
  ]
  test.each(cases)('%s', (_name, change, fields) => {
    const errors = checkCallback({ ...complete, ...change })
    expect(Object.keys(errors).toSorted()).toEqual(fields)
    expect(Object.values(errors).every((sentence) => sentence.endsWith('.'))).toBe(true)
  })

  test('a refusal that no field shows is said at the top of the form', () => {
    expect(['name', 'phone', 'informationGiven', 'message', null].map(fieldOf)).toEqual([
      'firstName',
      'phone',
      'consent',
      'form',
      'form',
    ])
  })
})

test.each([
  [{}, 10_000, null],
  [{}, 500, 'tooFast'],
  [{ trap: 'http://' }, 10_000, 'trap'],
] as const)('with %o after %i ms, a robot is %s', (change, after, verdict) => {
  expect(looksLikeARobot({ ...complete, ...change }, WRITTEN + after)).toBe(verdict)
})

test.each([
  ['0a1b2c3d4e', '0a1b2c3d4e'],
  ['0A1B2C3D4E', null],
  ["' OR 1=1 --", null],
  [null, null],
])('the post to come named by %o is %o', (text, expected) => {
  expect(readComing(text)).toBe(expected)
})

test('what is empty is not sent to the API', () => {
  expect(callbackInput(complete, 'aide-chantier', null)).toEqual({
    opportunitySlug: 'aide-chantier',
    comingKey: null,
    firstName: 'Bernard',
    lastName: null,
    phone: '06 39 98 01 23',
    helperName: null,
    helperPhone: null,
    communeCode: null,
    trades: [],
    mobility: null,
    callMoment: null,
    contactChannel: null,
    language: 'FR',
    consent: true,
    followSecret: SECRET,
  })
})

describe('the screens of « Je cherche du travail ici »', () => {
  test.each([
    ['1', 1],
    ['3', 3],
    ['4', null],
    [null, null],
    ['suite', null],
  ])('%s is the screen %s', (typed, step) => {
    expect(readStep(typed)).toBe(step)
  })

  test('what names nobody may be in an address; a name, a number or a helper may not', () => {
    const said = readCallback(new URLSearchParams('trades=F1704&mobility=BUS&commune=La+Mure'))
    expect(said).toMatchObject({ trades: ['F1704'], mobility: 'BUS', commune: 'La Mure' })
    expect(namesSomebody(said)).toBe(false)
    for (const field of ['firstName', 'lastName', 'phone', 'helperName', 'helperPhone'])
      expect(namesSomebody({ ...said, [field]: 'x' })).toBe(true)
  })

  test('each form has its own secret, of 256 bits', () => {
    const secrets = Array.from({ length: 20 }, () => emptyCallback(WRITTEN).secret)
    expect(new Set(secrets).size).toBe(20)
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/)
    expect(readCallback(posted({ secret: '1234' })).secret).toMatch(/^[\w-]{43}$/)
  })
})
