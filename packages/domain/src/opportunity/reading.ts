const WORD = /[\p{L}\p{N}]+(?:['’](?=\p{L}))?/gu

/** The sentences of a text: what ends with a mark, or with the text, and holds a word. */
export const sentencesIn = (text: string): string[] =>
  text
    .split(/(?<=[.?!…])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence).length > 0)

/** The words of a text; an elided one counts: « l’équipe » is two. */
export const wordsIn = (text: string): string[] => text.match(WORD) ?? []

/** « Version simple »: at most this many words a sentence, on average. */
export const SIMPLE_WORDS_A_SENTENCE = 12

/**
 * How long the sentences of these texts are, on average; each text ends its last sentence.
 * @returns null when nothing is written
 */
export const wordsASentence = (texts: readonly string[]): number | null => {
  const sentences = texts.flatMap(sentencesIn)
  if (sentences.length === 0) return null
  return sentences.flatMap(wordsIn).length / sentences.length
}
