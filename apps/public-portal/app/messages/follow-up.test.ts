import { day } from '@cordee/domain/kernel/day'
import {
  followUp,
  followUpForAdviser,
  followUpOfRequest,
  followUpPromises,
  followUpSteps,
} from '@cordee/domain/opportunity/follow-up'
import { followUpReasons } from '@cordee/domain/opportunity/follow-up-reasons'
import { referralLifecycle, referralRefusalReasonLabels } from '@cordee/domain/opportunity/referral-lifecycle'
import { expect, test } from 'vitest'
import { followUpForAdviserIn, followUpIn } from './follow-up.ts'
import { speaking } from './language.server.ts'

test('who could not answer is told so in each version, with the day of the next try', () => {
  const said = followUpOfRequest('CALLED_NO_ANSWER', day('2026-12-04'), day('2026-12-01'))
  expect(said.next.replaceAll(/\s/g, ' ')).toContain('avant le vendredi 4 décembre 2026')
  const english = speaking('en', () => followUpIn(said))
  expect(english.meaning).toBe('We called you. You could not answer.')
  expect(english.next).toContain('before Friday 4 December 2026')
})

test.each([
  ['en', 'Friday 4 December 2026', /[éèàê]|facilitatrice/],
  ['simple', 'vendredi 4 décembre 2026', /À l’étude|orientation/],
] as const)('%s: every state of a request is said, with the day of its promise', (version, on, never) => {
  const answerBefore = day('2026-12-04')
  const work = { startsOn: answerBefore, endsOn: answerBefore }
  const said = ['2026-12-01', '2026-12-04', '2026-12-05'].flatMap((today) =>
    referralLifecycle.states.map((state) =>
      speaking(version, () => followUpIn(followUp({ state, answerBefore, today: day(today), work }))),
    ),
  )
  expect(new Set(said.map(({ promise }) => promise))).toEqual(new Set(followUpPromises))
  expect(new Set(said.map(({ step }) => step))).toEqual(new Set(followUpSteps))
  for (const { title, meaning, next, by } of said) {
    expect(`${title} ${meaning} ${next}`).not.toMatch(never)
    if (by !== null) expect(next.replaceAll(/\s/g, ' ')).toContain(on)
  }
})

const turnedDown = (reason: string) =>
  followUp({
    state: 'REFUSED',
    answerBefore: day('2026-12-04'),
    today: day('2026-12-01'),
    reason: reason as keyof typeof referralRefusalReasonLabels,
  })

test.each(['simple', 'en'] as const)(
  '%s: why and what helps are said wherever French says them',
  (version) => {
    const reasons = Object.keys(referralRefusalReasonLabels)
    expect(reasons).toEqual(expect.arrayContaining([...followUpReasons]))
    for (const reason of reasons) {
      const french = turnedDown(reason)
      const said = speaking(version, () => followUpIn(french))
      expect([said.reason === null, said.help === null], reason).toEqual([
        french.reason === null,
        french.help === null,
      ])
      if (version === 'en') expect(`${said.reason} ${said.help}`).not.toMatch(/[éèàê’]/)
    }
  },
)

test('an adviser reads of the person, and never what is said to the person', () => {
  const french = followUpForAdviser(turnedDown('TRAINING'))
  expect(followUpForAdviserIn(french).reason).toBe('La personne entre en formation.')
  expect(speaking('en', () => followUpForAdviserIn(french)).reason).toBe(
    'The person is starting a training course.',
  )
  expect(speaking('simple', () => followUpForAdviserIn(french)).reason).toBe(
    'La personne va apprendre un métier.',
  )
})
