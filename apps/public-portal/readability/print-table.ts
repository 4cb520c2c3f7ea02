import { bars } from './bars.ts'
import { catalogues, measuredParts } from './parts.ts'

const rounded = (value: number): number => Math.round(value * 10) / 10

for (const version of Object.keys(catalogues) as (keyof typeof catalogues)[]) {
  const { wordsPerSentence, longestWords, score } = bars[version]
  process.stdout.write(
    `\n${version}: ${wordsPerSentence} words a sentence at most, ${longestWords} in the longest, Kandel-Moles ${score} at least\n`,
  )
  console.table(
    Object.fromEntries(
      measuredParts(version).map(({ part, sentences, words, hardWords, ...each }) => [
        part,
        {
          sentences,
          words,
          'words a sentence': rounded(each.wordsPerSentence),
          'Kandel-Moles': rounded(each.score),
          'hard words': `${hardWords.length}: ${hardWords.slice(0, 4).join(' ')}`,
          longest: each.longestWords,
        },
      ]),
    ),
  )
}
