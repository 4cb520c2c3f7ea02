import { expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { readStudyRequest } from './study-request.ts'
import { defaultPromisePolicy } from './work-request.ts'

const input = {
  organisation: 'Commune de l’essai (démo)',
  contact: '',
  phone: '04 65 71 00 00',
  email: '',
  subject: 'Rénover une école, 640 000 €',
  details: '',
}

test.each([
  [{}, null, null],
  [{ phone: '', email: 'mairie@exemple.fr' }, null, null],
  [{ organisation: ' ' }, 'ORGANISATION_NEEDED', 'organisation'],
  [{ subject: '' }, 'SUBJECT_NEEDED', 'subject'],
  [{ phone: '' }, 'CONTACT_NEEDED', 'phone'],
  [{ phone: '04 65' }, 'PHONE_INVALID', 'phone'],
  [{ email: 'mairie' }, 'MAIL_INVALID', 'email'],
  [{ details: 'son numéro : 1 84 12 76 451 089 46' }, 'NIR_FORBIDDEN', 'details'],
] as const)('%o is refused with %s', (change, code, field) => {
  const read = readStudyRequest({ ...input, ...change }, day('2026-11-20'))
  expect(read.ok ? null : read.error.code).toBe(code)
  expect(read.ok ? null : read.error.field).toBe(field)
})

test('a carrier that promises a day answers in a day', () => {
  const policy = { ...defaultPromisePolicy, callWithinDays: 1 }
  const read = readStudyRequest(input, day('2026-11-20'), undefined, policy)
  expect(read.ok && read.value.answerBy).toBe('2026-11-23')
})

test('whoever asks is answered within three working days (R58)', () => {
  const read = readStudyRequest(input, day('2026-11-20'))
  expect(read.ok && read.value).toMatchObject({ answerBy: '2026-11-25', contact: null, email: null })
})
