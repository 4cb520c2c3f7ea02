import { expect, test } from 'vitest'
import {
  everyForecast,
  everyKnownAnswer,
  everyMonthTooLong,
  everyReason,
  everySettlement,
} from '../../readability/computed.ts'
import { forecastIn } from './forecast.ts'
import { knownAnswerIn } from './known-answer.ts'
import { speaking } from './language.server.ts'
import { notCountedIn } from './not-counted.ts'
import { settlementIn } from './settlement.ts'
import { tooLongIn } from './too-long.ts'

const plain = (texts: readonly string[]): string => texts.join('\n').replaceAll(/\s/g, ' ')
const everything = (version: 'fr' | 'simple' | 'en'): string =>
  speaking(version, () =>
    plain([
      ...everyKnownAnswer.map(knownAnswerIn),
      ...everyForecast.flatMap(forecastIn),
      ...everySettlement.map(settlementIn),
      ...everyMonthTooLong.map(tooLongIn),
      ...everyReason.map((each) => notCountedIn(each) ?? ''),
    ]),
  )

test('French is what the rules say; the other versions say as much, in their own words', () => {
  const french = everything('fr')
  for (const { sentence } of everyKnownAnswer) expect(french).toContain(plain([sentence]))
  expect(french).toContain(
    'Il manque 410 h : 410 h ÷ (35 h × 17 semaines). Donc 1 poste à ouvrir maintenant. Un seul poste de 35 h par semaine suffit s’il commence au plus tard le 9 mai 2027.',
  )
  expect(french).toContain(
    'Marché résilié : 220 h validées sur 463 h dues. Il en manque 243 h. 271 h déclarées attendent leur validation. Reste à solder.',
  )
  const english = everything('en')
  expect(english).not.toMatch(/[éèàê]|semaine|facilitatrice/)
  expect(english).toContain('Answer by 5 October 2026.')
  expect(english).toContain('The hours count from 1 October 2026 until the end of the contract.')
  expect(english).toContain('410 h are missing: 410 h ÷ (35 h × 17 weeks), so 1 position to open now.')
  expect(english).toContain('250 h in the month is more than 208.55 h (48 h a week)')
  expect(english).toContain(
    'The contract was terminated. 220 h are validated out of 463 h owed. 243 h are missing. 271 h are declared and wait to be validated. What is left is still to be settled.',
  )
  const simple = everything('simple')
  expect(simple).toContain('Il manque 410 h. Il faut 1 poste maintenant.')
  expect(simple).toContain('Ces heures comptent.')
  expect(simple).toContain('Le marché est arrêté. Il faut 463 h. 220 h sont validées. Il manque 243 h.')
})

test('a share is the same number in every version, rounded down', () => {
  const shares = (version: 'simple' | 'en') =>
    everyForecast.slice(0, 1).flatMap((said) =>
      speaking(version, () => plain(forecastIn({ ...said, atThisPaceBps: 10_160 })))
        .match(/\d+(?= ?%)/g)
        ?.at(0),
    )
  expect([shares('simple'), shares('en')]).toEqual([['101'], ['101']])
})

test('a reason that a ledger wrote otherwise has no other words', () => {
  const written = { reason: 'Une raison d’avant.', reasonCode: null }
  expect(notCountedIn(written)).toBe('Une raison d’avant.')
  expect(speaking('en', () => notCountedIn(written))).toBeNull()
})
