import { expect, test } from 'vitest'
import { sentencesIn, wordsASentence, wordsIn } from './reading.ts'

test('sentences end with a mark, words are said apart', () => {
  expect(sentencesIn('Vous aidez les maçons. Vous portez… et vous nettoyez ! —')).toEqual([
    'Vous aidez les maçons.',
    'Vous portez…',
    'et vous nettoyez !',
  ])
  expect(wordsIn('L’équipe part à 6 h 45.')).toEqual(['L’', 'équipe', 'part', 'à', '6', 'h', '45'])
})

test('the average is over sentences, whatever text they are in; nothing written is no average', () => {
  expect(wordsASentence(['Vous aidez les maçons.', 'Vous portez. Vous nettoyez.'])).toBeCloseTo(8 / 3)
  expect(wordsASentence(['', ' '])).toBeNull()
})
