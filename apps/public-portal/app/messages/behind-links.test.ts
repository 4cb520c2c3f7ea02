import { expect, test } from 'vitest'
import {
  everyForecast,
  everyKnownAnswer,
  everyMonthTooLong,
  everyReason,
} from '../../readability/computed.ts'
import { forecastIn } from './forecast.ts'
import { knownAnswerIn } from './known-answer.ts'
import { speaking } from './language.server.ts'
import { notCountedIn } from './not-counted.ts'
import { tooLongIn } from './too-long.ts'

const plain = (texts: readonly string[]): string => texts.join('\n').replaceAll(/\s/g, ' ')
const everything = (version: 'fr' | 'simple' | 'en'): string =>
  speaking(version, () =>
    plain([
      ...everyKnownAnswer.map(knownAnswerIn),
      ...everyForecast.flatMap(forecastIn),
      ...everyMonthTooLong.map(tooLongIn),
      ...everyReason.map((each) => notCountedIn(each) ?? ''),
    ]),
  )

test('French is what the rules say; the other versions say as much, in their own words', () => {
  const french = everything('fr')
  for (const { sentence } of everyKnownAnswer) expect(french).toContain(plain([sentence]))
  for (const { sentences } of everyForecast) expect(french).toContain(sentences[0] && plain([sentences[0]]))
  const english = everything('en')
  expect(english).not.toMatch(/[éèàê]|semaine|facilitatrice/)
  expect(english).toContain('Answer by 5 October 2026.')
  expect(english).toContain('The hours count from 1 October 2026 until the end of the contract.')
  expect(english).toContain('410 h are missing: 410 h ÷ (35 h × 17 weeks), so 1 position to open now.')
  expect(english).toContain('250 h in the month is more than 208.55 h (48 h a week)')
  const simple = everything('simple')
  expect(simple).toContain('Il manque 410 h. Il faut 1 poste maintenant.')
  expect(simple).toContain('Ces heures comptent.')
})

test('a reason that a ledger wrote otherwise has no other words', () => {
  const written = { reason: 'Une raison d’avant.', reasonCode: null }
  expect(notCountedIn(written)).toBe('Une raison d’avant.')
  expect(speaking('en', () => notCountedIn(written))).toBeNull()
})
