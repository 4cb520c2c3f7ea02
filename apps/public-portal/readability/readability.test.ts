import { sentencesIn } from '@cordee/domain/opportunity/reading'
import { describe, expect, test } from 'vitest'
import { bars } from './bars.ts'
import { measure, syllablesOf } from './measure.ts'
import { catalogues, measuredParts, SHORT_PARTS, simpleParts } from './parts.ts'
import { saidIn } from './said.ts'
import { isToAPerson, writtenIn } from './written.ts'

test.each([
  ['maison', 2],
  ['école', 2],
  ['idée', 2],
  ['poète', 2],
  ['créer', 2],
  ['réunion', 3],
  ['chantier', 2],
  ['métier', 2],
  ['employeur', 3],
  ['conseillère', 3],
  ['téléphone', 3],
  ['entreprise', 3],
  ['appelez', 3],
  ['lieu', 1],
  ['eau', 1],
  ['oui', 1],
  ['le', 1],
  ['que', 1],
  ['des', 1],
  ['électricité', 5],
  ['accessibilité', 6],
])('« %s » has %i syllables', (word, count) => {
  expect(syllablesOf(word)).toBe(count)
})

test('a message is read with its values, its plural and without its tags', () => {
  expect(saidIn('{name} vous appelle dans <b>{count, plural, one {# jour} other {# jours}}</b>, {at}.')).toBe(
    'Anne vous appelle dans 3 jours, à Mens.',
  )
})

test('sentences end at their points, not inside a number or an hour', () => {
  expect(sentencesIn('Un SMS ? Non. À 12 h 30, au 3.5 rue.')).toEqual([
    'Un SMS ?',
    'Non.',
    'À 12 h 30, au 3.5 rue.',
  ])
})

test('short words in short sentences read better than long words in long ones', () => {
  const easy = measure(['Vous appelez. On vous parle.'])
  const hard = measure([
    'L’accompagnement individualisé des bénéficiaires nécessite une contractualisation préalable.',
  ])
  expect(easy.score).toBeGreaterThan(90)
  expect(easy.wordsPerSentence).toBe(2.5)
  expect(hard.score).toBeLessThan(10)
  expect(hard.hardWords).toContain('contractualisation')
})

describe.each(['fr', 'simple'] as const)('%s', (version) => {
  const bar = bars[version]

  test.each(measuredParts(version))(
    '$part: $wordsPerSentence words a sentence, Kandel-Moles $score',
    (part) => {
      expect(part.wordsPerSentence).toBeLessThanOrEqual(bar.wordsPerSentence)
      expect(part.longestWords, part.longest).toBeLessThanOrEqual(bar.longestWords)
      expect(part.score).toBeGreaterThanOrEqual(bar.score)
      expect(part.hardWords.length / part.words, part.hardWords.join(' ')).toBeLessThanOrEqual(bar.hardShare)
    },
  )
})

/** Names, buttons and words of the domain: nothing there explains anything. */
const explainNothing = ['site', 'languages', 'tools', 'menu', 'map', 'steps', 'siteMap', 'words']

test('each part that explains something has its version simple', () => {
  const parts = Object.keys(catalogues.fr) as (keyof typeof catalogues.fr)[]
  const forgotten = parts.filter((part) => !simpleParts.has(part) && !explainNothing.includes(part))
  const asInFrench = parts.filter(
    (part) =>
      simpleParts.has(part) &&
      JSON.stringify(catalogues.fr[part]) === JSON.stringify(catalogues.simple[part]),
  )
  expect({ forgotten, asInFrench }).toEqual({ forgotten: [], asInFrench: [] })
  expect(
    explainNothing.filter((part) => simpleParts.has(part) || !Object.hasOwn(catalogues.fr, part)),
  ).toEqual([])
})

test('what is sent by message is measured too, in each version that exists', () => {
  const sent = (version: 'fr' | 'simple') => Object.keys(writtenIn(version))
  expect(sent('fr')).toEqual([...sent('simple'), 'messages to professionals'])
  const measured = new Set(measuredParts('fr').flatMap(({ parts }) => parts))
  expect(sent('fr').filter((part) => !measured.has(part))).toEqual([])
  expect(isToAPerson('REQUEST_RECEIVED.SMS')).toBe(true)
  expect(isToAPerson('HOURS_REMINDER.MAIL')).toBe(false)
})

test('what a jobseeker reads is measured, page by page, and no part escapes', () => {
  const measured = new Set(measuredParts('simple').flatMap(({ parts }) => parts))
  expect([...simpleParts].filter((part) => !measured.has(part))).toEqual([])
  expect(measuredParts('fr').find(({ part }) => part === SHORT_PARTS)?.sentences).toBeGreaterThan(20)
})
