/**
 * What the texts keep. « Version simple »: an average of twelve words a sentence is asked; here no sentence at
 * all has more. French: what the portal keeps today, so that no page becomes harder unseen. Hard words are
 * those of four syllables and more, as a share of all words.
 */
export const bars = {
  simple: { wordsPerSentence: 8, longestWords: 12, score: 85, hardShare: 0.05 },
  fr: { wordsPerSentence: 10, longestWords: 24, score: 74, hardShare: 0.08 },
} as const

/** Averages say nothing of a part with fewer sentences. */
export const ENOUGH_SENTENCES = 5
