import { NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE } from '@cordee/domain/kernel/number-format'

const UNIT = /(?<=\d) (?=(?:h|€|%|°C|kilos?|mois|semaines?|jours?|ans|logements)(?![\p{L}\d]))/gu
const MINUTES_OF_HOUR = new RegExp(`(?<=\\d${NO_BREAK_SPACE}h) (?=\\d)`, 'g')
const THOUSANDS = /(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))/g

/** A French sentence as it is printed: typed with ordinary blanks, kept with those that do not break a line. */
export const printed = (text: string): string =>
  text
    .replace(/ (?=[:;?!])/g, NARROW_NO_BREAK_SPACE)
    .replace(/(?<=«) | (?=»)/g, NO_BREAK_SPACE)
    .replace(UNIT, NO_BREAK_SPACE)
    .replace(MINUTES_OF_HOUR, NO_BREAK_SPACE)
    .replace(THOUSANDS, NARROW_NO_BREAK_SPACE)

/** The same of everything that is typed into a form. */
export const printedForm = (value: unknown): unknown => {
  if (typeof value === 'string') return printed(value)
  if (Array.isArray(value)) return value.map(printedForm)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([field, typed]) => [field, printedForm(typed)]))
}
