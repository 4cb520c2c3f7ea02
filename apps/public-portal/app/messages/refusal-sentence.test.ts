import { refusalCatalogue } from '@cordee/domain/refusals'
import { expect, test } from 'vitest'
import { checkCallback, emptyCallback } from '../features/opportunity/callback-values.ts'
import { refusals } from './en/refusals.ts'
import { speaking } from './language.server.ts'
import { refusalSentence, unreadableSentence } from './refusal-sentence.ts'

test('every English refusal is that of a code, and holds no value it cannot fill', () => {
  for (const [code, sentence] of Object.entries(refusals)) {
    expect(Object.hasOwn(refusalCatalogue, code), code).toBe(true)
    expect(sentence).not.toMatch(/[{}«»]/)
  }
})

test('a refusal is said in the version being read; one without an English sentence says it is French', () => {
  const refused = { code: 'NAME_NEEDED', message: 'Dites-nous comment vous appeler.' }
  expect(refusalSentence(refused)).toBe(refused.message)
  expect(speaking('en', () => refusalSentence(refused))).toBe('Tell us what to call you.')
  expect(speaking('simple', () => refusalSentence(refused))).toBe('Écrivez votre prénom.')
  expect(speaking('simple', () => refusalSentence({ code: 'ANOTHER', message: 'Non.' }))).toBe('Non.')
  expect(speaking('en', () => refusalSentence({ code: 'ANOTHER', message: 'Non.' }))).toBe(
    'This is not possible. The reason, in French: Non.',
  )
  expect(speaking('en', () => unreadableSentence('Trop long.'))).toBe('This answer cannot be read. Check it.')
})

test('an empty request to be called is refused in English, field by field', () => {
  expect(speaking('en', () => checkCallback(emptyCallback(0)))).toEqual({
    firstName: 'Tell us what to call you.',
    phone: 'Leave a telephone number, or that of somebody who helps you.',
    consent: 'Tick the box: you know why we write your number down.',
  })
})
