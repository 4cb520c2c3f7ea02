import { expect, test } from 'vitest'
import { fr } from './fr.ts'

const sentencesOf = (part: object, path = ''): (readonly [string, string])[] =>
  Object.entries(part).flatMap(([key, said]) =>
    typeof said === 'string' ? [[`${path}${key}`, said] as const] : sentencesOf(said, `${path}${key}.`),
  )

test('the promise of a call and of news comes from the policy of the day: no sentence holds its delay', () => {
  const delay = /(appel|nouvelles)[^.:]*\b(\d+|deux|trois|dix)[\s\u00a0\u202f](jours|sans)/i
  expect('Un appel humain sous 3 jours ouvrés.').toMatch(delay)
  expect(sentencesOf(fr).filter(([, text]) => delay.test(text))).toEqual([])
})
