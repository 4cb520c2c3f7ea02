import { describe, expect, test } from 'vitest'

type Module = Readonly<Record<string, unknown>>

/** Vite reads every module of the domain: a new catalogue of labels is walked without being listed here. */
const modules = (
  import.meta as unknown as { glob: (patterns: string[], options: { eager: true }) => Record<string, Module> }
).glob(['./**/*.ts', '!./**/*.test.ts'], { eager: true })

const exported = Object.entries(modules).flatMap(([path, module]) =>
  Object.entries(module).map(([name, value]) => [name, path, value] as const),
)
const records = (ending: RegExp) =>
  exported.filter(
    (each): each is readonly [string, string, Record<string, unknown>] =>
      ending.test(each[0]) && typeof each[2] === 'object' && each[2] !== null,
  )
const labels = records(/Labels$/)
const facts = records(/Facts$/)
const refusals = records(/[rR]efusals$|[cC]atalogue$/)

test('the catalogues are found', () => {
  expect(labels.length).toBeGreaterThan(55)
  expect(facts.length).toBeGreaterThan(2)
  expect(refusals.length).toBeGreaterThan(8)
})

/** A label that is still its own code, or English left behind. */
const isCode = (text: string) => /^[A-Z]+_[A-Z_0-9]+$/.test(text) || text === 'undefined'

describe('every value has a French label', () => {
  test.each(labels)('%s (%s)', (_name, _path, record) => {
    const entries = Object.entries(record)
    expect(entries.length).toBeGreaterThan(0)
    for (const [value, label] of entries) {
      expect(typeof label, value).toBe('string')
      const text = String(label)
      expect(text, value).toBe(text.trim())
      expect(text.length, value).toBeGreaterThan(0)
      expect(isCode(text), value).toBe(false)
      expect(text, value).not.toMatch(/[{}'"]|TODO| {2}/)
    }
  })

  test.each(facts)('%s (%s)', (_name, _path, record) => {
    for (const [value, row] of Object.entries(record)) {
      const { label, plainLabel } = row as { label?: unknown; plainLabel?: unknown }
      expect(typeof label, value).toBe('string')
      expect(String(label).trim(), value).not.toBe('')
      if (plainLabel !== undefined) expect(String(plainLabel).trim(), value).not.toBe('')
    }
  })
})

describe('every refusal is a sentence', () => {
  test.each(refusals)('%s (%s)', (_name, _path, catalogue) => {
    for (const [code, sentence] of Object.entries(catalogue)) {
      const text = String(sentence)
      expect(text, code).toMatch(/^[A-ZÉÈÀÊ«].*\.$/)
      expect(text.replace(/\{[a-z][A-Za-z]*\}/g, 'x'), code).not.toMatch(/[{}]|undefined| {2}|'/)
    }
  })
})

/** A table of sentences is typed by the values it explains; here it is set beside the labels of the same values. */
const sentences = records(/Sentences$/)
const bare = (name: string) => name.replace(/(Labels|TypeFacts|Facts|Sentences)$/, '')
const byValues = new Map([...facts, ...labels].map(([name, , record]) => [bare(name), record]))

describe('what a value means, in one plain sentence', () => {
  test('the values of the trade are explained', () => {
    expect(sentences.length).toBeGreaterThan(55)
  })

  test.each(sentences)('%s (%s)', (name, _path, record) => {
    const values = byValues.get(bare(name)) ?? byValues.get(bare(name).replace(/Type$/, ''))
    expect(values, `no labels for ${name}`).toBeDefined()
    expect(Object.keys(record).sort()).toEqual(Object.keys(values ?? {}).sort())
    for (const [value, sentence] of Object.entries(record)) {
      expect(String(sentence), value).toMatch(/^[A-ZÉÈÀÊ«][^{}'"]*[.?]$/)
      expect(String(sentence).length, value).toBeLessThan(110)
    }
  })
})
