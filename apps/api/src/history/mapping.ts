import { searchName } from '../db/search-name.ts'
import { columnsOf, historySheets, type ReadSheet, type SheetName, sheetNames } from './sheets.ts'

/** For each of our columns, the heading of the file it is read from. */
export type Mapping = Readonly<Partial<Record<SheetName, Readonly<Record<string, string>>>>>

/** What the person said of the sheets of their files, and of their columns, when Cordée could not know. */
export interface Choice {
  /** By the name the file gives: what the sheet holds; empty: it is left aside. */
  readonly sheets: Readonly<Record<string, SheetName | ''>>
  readonly columns: Mapping
}

export const noChoice: Choice = { sheets: {}, columns: {} }

const bare = (text: string): string =>
  searchName(text.replace(/[’'*:()]/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()

/** The sheet of ours this name stands for. */
export const sheetCalled = (name: string): SheetName | null =>
  sheetNames.find((sheet) =>
    [historySheets[sheet].label, ...historySheets[sheet].aliases].some((alias) => bare(alias) === bare(name)),
  ) ?? null

/** Headings recognised by what was chosen before, by our own name, or by another usual one. */
export const mappingFor = (
  sheets: readonly ReadSheet[],
  remembered: Mapping,
  chosen: Mapping = {},
): Mapping =>
  Object.fromEntries(
    sheets.map(({ sheet, headings }) => {
      const said = chosen[sheet]
      if (said !== undefined)
        return [
          sheet,
          Object.fromEntries(Object.entries(said).filter(([, heading]) => headings.includes(heading))),
        ]
      const taken = new Set<string>()
      const find = (candidates: readonly string[]) => {
        const found = headings.find(
          (heading) => !taken.has(heading) && candidates.some((name) => bare(name) === bare(heading)),
        )
        if (found !== undefined) taken.add(found)
        return found
      }
      const columns = columnsOf(sheet)
      // Every column by its own name first: an alias may be the name of another.
      const own = new Map(
        columns.map(([field, { label }]) => [field, find([remembered[sheet]?.[field] ?? label, label])]),
      )
      return [
        sheet,
        Object.fromEntries(
          columns.flatMap(([field, { aliases = [] }]) => {
            const heading = own.get(field) ?? find(aliases)
            return heading === undefined ? [] : [[field, heading]]
          }),
        ),
      ]
    }),
  )
