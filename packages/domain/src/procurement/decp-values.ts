import { type Day, parseDay } from '../kernel/day.ts'
import { type Cents, cents } from '../kernel/money.ts'

/** A raw record, whatever its shape: the keys of an unknown object. */
export type RawRecord = Readonly<Record<string, unknown>>

const EMPTY_WORDS = new Set([
  '',
  'nc',
  'nan',
  'null',
  'none',
  'sans objet',
  'n/a',
  'cdl',
  'inx none',
  'inexistant',
])

/** Is it an object with keys, neither a list nor nothing? */
export const isRecord = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value under a path « acheteur.id », nested or written with a dot in the key itself. */
export const valueAt = (record: RawRecord, path: string): unknown => {
  if (Object.hasOwn(record, path)) return record[path]
  const dot = path.indexOf('.')
  if (dot < 0) return undefined
  const parent = record[path.slice(0, dot)]
  return isRecord(parent) ? valueAt(parent, path.slice(dot + 1)) : undefined
}

/** Text with its blanks collapsed; numbers as written; `null` for « NC », NaN, null and the like. */
export const textOf = (value: unknown): string | null => {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (typeof value !== 'string') return null
  const text = value.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
  return EMPTY_WORDS.has(text.toLowerCase()) ? null : text
}

/** A number out of « 640 000,50 », 1e6 or 12; `null` when it is none. */
export const numberOf = (value: unknown): number | null => {
  const text = textOf(value)?.replace(/ /g, '').replace(',', '.') ?? null
  if (text === null || !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return null
  const number = Number(text)
  return Number.isFinite(number) ? number : null
}

/** Amounts in euros become cents; what cents cannot hold is `null`. */
export const centsOf = (value: unknown): Cents | null => {
  const number = numberOf(value)
  const rounded = number === null ? null : Math.round(number * 100)
  return rounded !== null && Number.isSafeInteger(rounded) ? cents(rounded) : null
}

/** Published contracts begin in 1990 at the earliest; a year after 2100 is a typing error. */
const PLAUSIBLE_YEARS = { first: 1990, last: 2100 }

/**
 * A day out of « 2018-12-17 », « 2018-12-17+01:00 », « 2024-05-15T00:00:00Z » or « 17/12/2018 »: the written
 * day, whatever the zone; `null` when it does not exist or its year is absurd (0002, 2921).
 */
export const dayOf = (value: unknown): Day | null => {
  const text = textOf(value)
  if (text === null) return null
  const bare = text.replace(/(?:[T ]\d{2}:\d{2}.*|Z|[+-]\d{2}:?\d{2})$/, '')
  const parsed = parseDay(bare)
  if (!parsed.ok) return null
  const year = Number(parsed.value.slice(0, 4))
  return year >= PLAUSIBLE_YEARS.first && year <= PLAUSIBLE_YEARS.last ? parsed.value : null
}

/**
 * The elements of a list in any of its dresses: `[x]`, `x`, `{ inner: [x] }`, `[{ inner: x }]`, null.
 * `inner` is the wrapping key of the official format, « titulaire » inside « titulaires ».
 */
export const listOf = (value: unknown, inner: string): unknown[] => {
  if (value === null || value === undefined) return []
  if (Array.isArray(value))
    return value.flatMap((each) => (isRecord(each) && inner in each ? listOf(each, inner) : [each]))
  if (isRecord(value) && inner in value) {
    const wrapped = value[inner]
    return Array.isArray(wrapped) ? wrapped : wrapped === null || wrapped === undefined ? [] : [wrapped]
  }
  return [value]
}

/** The readable texts of a list in any of its dresses. */
export const textsOf = (value: unknown, inner: string): string[] =>
  listOf(value, inner).flatMap((each) => {
    const text = textOf(each)
    return text === null ? [] : [text]
  })

/** Values as they came, for the file: what was read can always be compared with what was written. */
export const rawTextsOf = (value: unknown, inner: string): string[] =>
  listOf(value, inner).flatMap((each) => (typeof each === 'string' ? [each] : []))
