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

/** Folders of the trade; elsewhere (access, messages) a label is all a colleague needs. */
const TRADE = /^\.\/(procurement|commitment|participant|opportunity|placement|programme|reporting)\//
/** Labels that are built from another catalogue, whose values have their sentence there. */
const BUILT = new Set(['sectorGroupLabels', 'buyerGroupLabels', 'modalityLabels', 'employmentContractLabels'])
const sentences = new Map(records(/Sentences$/).map(([name, , record]) => [name, record]))

const named = (name: string) => `${name.replace(/(Labels|Facts)$/, '')}Sentences`
const isSentence = (text: unknown) => /^[A-ZÉÈÀÊ«].*[.?]$/.test(String(text))
const saysItself = (record: Record<string, unknown>) =>
  Object.values(record).every(
    (value) => isSentence(value) || (typeof value === 'object' && value !== null && 'plainLabel' in value),
  )

describe('every value of the trade has one plain sentence', () => {
  test.each(
    [...labels, ...facts].filter(
      ([name, path, record]) =>
        TRADE.test(path) && !/EventLabels$/.test(name) && !BUILT.has(name) && !saysItself(record),
    ),
  )('%s (%s)', (name, _path, record) => {
    const said = sentences.get(named(name))
    expect(said, `${named(name)} is not written`).toBeDefined()
    expect(Object.keys(said ?? {}).sort()).toEqual(Object.keys(record).sort())
  })

  test.each([...sentences])('%s are sentences', (_name, record) => {
    for (const [value, sentence] of Object.entries(record)) {
      expect(String(sentence), value).toMatch(/^[A-ZÉÈÀÊ«][^{}'"]*[.?]$/)
      expect(String(sentence).length, value).toBeLessThan(110)
    }
  })
})
