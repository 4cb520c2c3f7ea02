import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from './catalogue.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { simple } from './simple.ts'

const french = sentencesOf(fr)
const simplified = sentencesOf(simple)
const english = sentencesOf(en)

describe.each([
  ['fr', french],
  ['simple', simplified],
])('%s', (_name, all) => {
  test('no line can break before « ? ! : ; » or inside quotation marks', () => {
    expect(all.filter(([, text]) => / [?!:;»]|« /.test(text))).toEqual([])
  })

  test('a number stays with its unit, and a telephone number in one piece', () => {
    expect(all.filter(([, text]) => /\d (h|mois|jours?|ans)\b|\b\d\d \d\d\b/.test(text))).toEqual([])
  })

  // What the trade says, and a jobseeker should not have to learn.
  test('no word of the trade stands alone', () => {
    expect(all.filter(([, text]) => /bénéficiaire|prescripteur|éligib|titulaire/i.test(text))).toEqual([])
  })
})

/** The values, plural forms and tags that a sentence takes, whatever their order. */
const takenBy = (elements: readonly MessageFormatElement[]): string[] =>
  elements.flatMap((element): string[] => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return []
      case TYPE.tag:
        return [`<${element.value}>`, ...takenBy(element.children)]
      case TYPE.select:
      case TYPE.plural:
        return [element.value, ...Object.values(element.options).flatMap(({ value }) => takenBy(value))]
      default:
        return [element.value]
    }
  })

const values = (text: string): string => [...new Set(takenBy(parse(text)))].toSorted().join(' ')

describe.each([
  ['simple', simplified],
  ['en', english],
])('%s', (_name, all) => {
  const source = new Map(french)

  test('each sentence has its French one, and takes the same values and tags', () => {
    const others = all.filter(([path, text]) => values(text) !== values(source.get(path) ?? ''))
    expect(others).toEqual([])
    expect(all.length).toBe(french.length)
  })

  test('apostrophes are typographic: a straight one is an escape in ICU', () => {
    expect([...all, ...french].filter(([, text]) => text.includes("'"))).toEqual([])
  })
})

test('how long information is kept comes from the rules: no text of the notice holds a length', () => {
  const kept = [...french, ...simplified, ...english].filter(([path]) => path.startsWith('personalData.keep'))
  expect(kept.length).toBeGreaterThanOrEqual(12)
  expect(kept.filter(([, text]) => /\d/.test(text))).toEqual([])
})

test('the promise of a call comes from the policy of the day: no sentence holds its delay', () => {
  const delay = /(appel|call)[^.:]*(\b\d+|deux|trois|two|three)[\s\u00a0\u202f](jours|working)/i
  expect('La facilitatrice appelle sous trois jours ouvrés.').toMatch(delay)
  expect([...french, ...simplified, ...english].filter(([, text]) => delay.test(text))).toEqual([])
})

test('a delay is said in its plural: a carrier may promise one day', () => {
  const counted = /(dans|tous) les \{|every \{(?!.*plural)|, number\}[\s\u00a0\u202f](jours|working)/
  expect('{name} appelle dans les {call, number} jours de travail.').toMatch(counted)
  expect([...french, ...simplified, ...english].filter(([, text]) => counted.test(text))).toEqual([])
})

// Written with the same letters in both languages.
const alike = [
  'site.name',
  'site.title',
  'menu.whole',
  'company.month',
  'card.comingPlace',
  'sheet.person',
  'buyer.holder',
  'words.exoneration.FORCE_MAJEURE',
]

test('nothing is left in French in English', () => {
  const source = new Map(french)
  const letters = (text: string) => text.replace(/[{<][^}>]*[}>]/g, '')
  const same = english.filter(([path, text]) => text === source.get(path) && /[a-z]{3}/.test(letters(text)))
  expect(same.map(([path]) => path).filter((path) => !alike.includes(path))).toEqual([])
  expect(english.filter(([, text]) => /[«»\u202f]/.test(text))).toEqual([])
})

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name) && !name.startsWith('gql'))
    .map((name) => join(folder, name))

test('every link and form of a page keeps the version being read', () => {
  const forgotten = sources(join(import.meta.dirname, '..')).filter((file) =>
    /(href|action)=(\{`|")\/(?!favicon)/.test(readFileSync(file, 'utf8')),
  )
  expect(forgotten).toEqual([])
})

test('a sentence that holds tags is never asked as a plain one: its key would be shown in its place', () => {
  const tagged = new Set(french.filter(([, text]) => /<\w+>/.test(text)).map(([path]) => path))
  const asPlain = sources(join(import.meta.dirname, '..')).flatMap((file) => {
    const source = readFileSync(file, 'utf8')
    const translators = [...source.matchAll(/(\w+) = useTranslations\((?:'(\w+)')?\)/g)].map(
      ([, name = '', part]) => ({ name, before: part === undefined ? '' : `${part}.` }),
    )
    return [...translators, { name: 'translate', before: '' }].flatMap(({ name, before }) =>
      [...source.matchAll(new RegExp(`\\b${name}\\(\\s*'([\\w.]+)'`, 'g'))]
        .map(([, key]) => `${before}${key}`)
        .filter((path) => tagged.has(path))
        .map((path) => `${file}: ${path}`),
    )
  })
  expect(tagged.size).toBeGreaterThan(20)
  expect(asPlain).toEqual([])
})
