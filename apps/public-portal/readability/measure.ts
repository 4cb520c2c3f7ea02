import { sentencesIn, wordsIn } from '@cordee/domain/opportunity/reading'

/** How a text reads: the two averages of the formula, its score, and the words that stop a reader. */
export type Measure = {
  readonly sentences: number
  readonly words: number
  readonly wordsPerSentence: number
  /** 0 to 120 or so: above 90 for everybody, under 50 for those who studied. */
  readonly score: number
  readonly hardWords: readonly string[]
  readonly longest: string
  readonly longestWords: number
}

const VOWELS = 'aeiouyàâäéèêëîïôöùûüœæ'
const GROUP = new RegExp(`[${VOWELS}]+`, 'g')
const GLIDE = new RegExp(`(?<=[${VOWELS}])y(?=[${VOWELS}])`, 'g')
// Two vowels said apart: « cré-er », « po-ète », « ré-u-nion », « na-ïf ».
const APART = /é[aeoiuàè]|[ao][éèêï]/g

/**
 * Syllables as they are said: groups of vowels, without the last silent « e ». The patterns that cut words at
 * the end of a line are of no use here: they never leave one letter alone, so « école » would have one syllable.
 */
export const syllablesOf = (word: string): number => {
  const lower = word.toLowerCase().replace(GLIDE, 'j')
  const stem = lower.replace(/es?$/, '')
  const groups = stem.match(GROUP) ?? lower.match(GROUP) ?? []
  return Math.max(
    1,
    groups.length + groups.reduce((count, group) => count + (group.match(APART) ?? []).length, 0),
  )
}

const HARD_FROM = 4

/**
 * Score of Kandel and Moles: Flesch's formula set for French.
 * @source L. Kandel et A. Moles, « Application de l’indice de Flesch à la langue française », Cahiers d’études
 * de radio-télévision, 1958: 207 − 1,015 × words a sentence − 73,6 × syllables a word
 */
export const measure = (texts: readonly string[]): Measure => {
  const sentences = texts.flatMap(sentencesIn)
  const words = sentences.flatMap(wordsIn)
  const syllables = words.reduce((total, word) => total + syllablesOf(word), 0)
  const wordsPerSentence = words.length / Math.max(1, sentences.length)
  const hard = words.filter((word) => syllablesOf(word) >= HARD_FROM).map((word) => word.toLowerCase())
  const longest = sentences.toSorted((one, other) => wordsIn(other).length - wordsIn(one).length)[0] ?? ''
  return {
    sentences: sentences.length,
    words: words.length,
    wordsPerSentence,
    score: 207 - 1.015 * wordsPerSentence - 73.6 * (syllables / Math.max(1, words.length)),
    hardWords: [...new Set(hard)].toSorted(),
    longest,
    longestWords: wordsIn(longest).length,
  }
}
