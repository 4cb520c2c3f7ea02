import { day } from '@cordee/domain/kernel/day'
import {
  followUp,
  followUpOfRequest,
  followUpPromises,
  followUpSteps,
} from '@cordee/domain/opportunity/follow-up'
import { referralLifecycle } from '@cordee/domain/opportunity/referral-lifecycle'
import { refusalCatalogue } from '@cordee/domain/refusals'
import { expect, test } from 'vitest'
import { checkCallback, emptyCallback } from '../features/opportunity/callback-values.ts'
import { refusals } from './en/refusals.ts'
import { followUpIn } from './follow-up.ts'
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

test('who could not answer is told so in each version, with the day of the next try', () => {
  const said = followUpOfRequest('CALLED_NO_ANSWER', day('2026-12-04'), day('2026-12-01'))
  expect(said.next.replaceAll(/\s/g, ' ')).toContain('avant le vendredi 4 décembre 2026')
  const english = speaking('en', () => followUpIn(said))
  expect(english.meaning).toBe('We called you. You could not answer.')
  expect(english.next).toContain('before Friday 4 December 2026')
})

test('every state of a request is said in English, with the day of its promise', () => {
  const answerBefore = day('2026-12-04')
  const work = { startsOn: answerBefore, endsOn: answerBefore }
  const said = ['2026-12-01', '2026-12-04', '2026-12-05'].flatMap((today) =>
    referralLifecycle.states.map((state) =>
      speaking('en', () => followUpIn(followUp({ state, answerBefore, today: day(today), work }))),
    ),
  )
  expect(new Set(said.map(({ promise }) => promise))).toEqual(new Set(followUpPromises))
  expect(new Set(said.map(({ step }) => step))).toEqual(new Set(followUpSteps))
  for (const { title, meaning, next, by } of said) {
    expect(`${title} ${meaning} ${next}`).not.toMatch(/[éèàê]|facilitatrice/)
    if (by !== null) expect(next).toContain('Friday 4 December 2026')
  }
})
