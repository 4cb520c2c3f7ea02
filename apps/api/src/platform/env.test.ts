import { expect, test } from 'vitest'
import { readEnv } from './env.ts'

test('an empty environment is the embedded database and the usual ports', () => {
  expect(readEnv({})).toMatchObject({
    apiPort: 4000,
    facilitatorPort: 4001,
    host: '127.0.0.1',
    databaseUrl: null,
    demo: null,
    today: null,
    firstRun: null,
  })
})

const smtp = { CORDEE_SMTP_URL: 'smtp://courrier.example', CORDEE_MAIL_FROM: 'essai@cordee.example' }
const sms = {
  ...{ CORDEE_SMS_URL: 'https://sms.example', CORDEE_SMS_TOKEN: 'jeton', CORDEE_SMS_SENDER: 'CORDEE' },
}

test.each([
  ['nothing leaves, nobody comes from elsewhere', {}, true],
  ['mail leaves', smtp, false],
  ['texts leave', sms, false],
  ['others reach the workspace', { CORDEE_FACILITATOR_URL: 'https://espace.example' }, false],
  ['others read the public site', { CORDEE_PUBLIC_URL: 'https://travail.example' }, false],
  ['others reach the machine', { CORDEE_HOST: '0.0.0.0' }, false],
])('messages stay here, doors with them: %s', (_why, source, expected) => {
  expect(readEnv(source).messagesStayHere).toBe(expected)
})

test('what is set to nothing is as if it were not set', () => {
  expect(readEnv({ CORDEE_API_PORT: '', DATABASE_URL: '' })).toMatchObject({
    apiPort: 4000,
    databaseUrl: null,
  })
})

test('the first administrator is only known when nothing about them is missing', () => {
  const two = { CORDEE_CARRIER_NAME: 'Maison de l’emploi', CORDEE_ADMIN_EMAIL: 'admin@cordee.example' }
  expect(readEnv(two).firstRun).toBeNull()
  expect(readEnv({ ...two, CORDEE_ADMIN_PASSWORD: 'un long mot de passe' }).firstRun).toEqual({
    carrierName: 'Maison de l’emploi',
    territory: [],
    email: 'admin@cordee.example',
    password: 'un long mot de passe',
  })
})

test.each([
  [{ CORDEE_API_PORT: 'http' }, 'CORDEE_API_PORT doit être un numéro de port'],
  [{ CORDEE_API_PORT: '99999' }, 'CORDEE_API_PORT doit être un numéro de port'],
  [{ DATABASE_URL: 'mysql://host/base' }, 'DATABASE_URL doit être une adresse postgresql://…'],
  [{ CORDEE_TODAY: '2026-02-30' }, 'CORDEE_TODAY doit être une date AAAA-MM-JJ'],
  [{ CORDEE_DEMO: 'oui' }, 'CORDEE_DEMO doit être 0 ou 1'],
  [
    { CORDEE_ENCRYPTION_KEYS: 'cle-1:court' },
    'CORDEE_ENCRYPTION_KEYS doit être une suite nom:clé (32 octets en base64) séparée par des virgules',
  ],
  [
    { CORDEE_ADMIN_PASSWORD: 'court' },
    'CORDEE_ADMIN_PASSWORD doit être un mot de passe d’au moins 12 caractères',
  ],
])('%o is refused in one sentence', (source, sentence) => {
  expect(() => readEnv(source)).toThrow(`Configuration illisible : ${sentence}.`)
})

test('a refused value is never repeated: it may be a password', () => {
  expect(() => readEnv({ CORDEE_ADMIN_PASSWORD: 'secret' })).not.toThrow('secret')
  expect(() => readEnv({ CORDEE_ENCRYPTION_KEYS: 'cle-1:secret' })).not.toThrow('secret')
})
