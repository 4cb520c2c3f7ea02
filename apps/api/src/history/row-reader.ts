import { type Day, type Month, monthOf, parseDay, parseMonth } from '@cordee/domain/kernel/day'
import { parseCommuneCode, parsePhone, parseRomeCode, parseSiret } from '@cordee/domain/kernel/identifiers'
import { type Minutes, minutes, parseHours } from '@cordee/domain/kernel/minutes'
import type { Refusal } from '@cordee/domain/kernel/refusal'
import type { Result } from '@cordee/domain/kernel/result'
import type { Mapping } from './mapping.ts'
import type { ReadSheet } from './sheets.ts'
import { columnsOf, type SheetName } from './sheets.ts'

/** What keeps a line from being taken over, and where to mend it. */
export interface Problem {
  readonly sheet: SheetName
  readonly row: number
  readonly heading: string
  readonly sentence: string
}

/** One line of a sheet, read column by column; what cannot be read is said and answers null. */
export interface RowReader {
  readonly row: number
  text(field: string): string | null
  day(field: string): Day | null
  month(field: string): Month | null
  hours(field: string): Minutes | null
  signedHours(field: string): Minutes | null
  euros(field: string): number | null
  siret(field: string): string | null
  commune(field: string): string | null
  trade(field: string): string | null
  phone(field: string): string | null
  choice<Value extends string>(field: string, choices: Readonly<Record<string, Value>>): Value | null
  /** Says what is wrong with a column; answers null, as what could not be read. */
  wrong(field: string, sentence: string): null
}

const frenchDay = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
const isoDay = (text: string): string => {
  const [, day, month, year] = frenchDay.exec(text) ?? []
  return year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : text.slice(0, 10)
}
const frenchMonth = /^(\d{1,2})[/.-](\d{4})$/

export const readRows = <Row>(
  sheets: readonly ReadSheet[],
  sheet: SheetName,
  mapping: Mapping,
  problems: Problem[],
  read: (row: RowReader) => Row,
): Row[] => {
  const found = sheets.filter((each) => each.sheet === sheet)
  const columns = new Map(columnsOf(sheet))
  return found.flatMap(({ headings, rows }) => {
    const places = new Map(
      [...columns.keys()].map((field) => [field, headings.indexOf(mapping[sheet]?.[field] ?? '')]),
    )
    const labelOf = (field: string) => mapping[sheet]?.[field] ?? columns.get(field)?.label ?? field
    return rows.map(({ number, cells }) => {
      const wrong = (field: string, sentence: string): null => {
        problems.push({ sheet, row: number, heading: labelOf(field), sentence })
        return null
      }
      const text = (field: string): string | null => {
        const value = cells[places.get(field) ?? -1]?.replace(/[\u00a0\u202f]/g, ' ').trim() ?? ''
        if (value === '' && columns.get(field)?.required) wrong(field, 'Cette case est nécessaire.')
        return value === '' ? null : value
      }
      const parsed = <Value>(
        field: string,
        parse: (value: string) => Result<Value, Refusal>,
      ): Value | null => {
        const value = text(field)
        if (value === null) return null
        const result = parse(value)
        return result.ok ? result.value : wrong(field, `« ${value.slice(0, 40)} » : ${result.error.message}`)
      }
      return read({
        row: number,
        text,
        wrong,
        day: (field) => parsed(field, (value) => parseDay(isoDay(value))),
        month: (field) =>
          parsed<Month>(field, (value) => {
            const [, month, year] = frenchMonth.exec(value) ?? []
            if (year) return parseMonth(`${year}-${month?.padStart(2, '0')}`)
            const day = parseDay(isoDay(value))
            return day.ok ? { ok: true, value: monthOf(day.value) } : parseMonth(value)
          }),
        hours: (field) => parsed(field, parseHours),
        signedHours: (field) =>
          parsed<Minutes>(field, (value) => {
            const negative = /^[-−–]\s*/.test(value)
            const size = parseHours(value.replace(/^[-−–+]\s*/, ''))
            return size.ok && negative ? { ok: true, value: minutes(-size.value) } : size
          }),
        euros: (field) => {
          const value = text(field)
          if (value === null) return null
          const amount = Number(value.replace(/[\s€]/g, '').replace(',', '.'))
          if (Number.isFinite(amount) && amount >= 0 && amount < 1e12) return Math.round(amount * 100)
          return wrong(field, `« ${value.slice(0, 40)} » n’est pas un montant.`)
        },
        siret: (field) => parsed(field, parseSiret),
        commune: (field) => parsed(field, (value) => parseCommuneCode(value.padStart(5, '0'))),
        trade: (field) => parsed(field, parseRomeCode),
        phone: (field) => parsed(field, (value) => parsePhone(/^\d{9}$/.test(value) ? `0${value}` : value)),
        choice: (field, choices) => {
          const value = text(field)
          if (value === null) return null
          const chosen = choices[value.toLowerCase()]
          if (chosen === undefined) {
            wrong(
              field,
              `« ${value.slice(0, 40)} » n’est pas connu. Écrivez : ${Object.keys(choices).slice(0, 12).join(', ')}.`,
            )
          }
          return chosen ?? null
        },
      })
    })
  })
}
