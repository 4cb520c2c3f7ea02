import { useState } from 'react'
import { type CsvValue, saveCsv } from './csv.ts'

export type CsvPage = { readonly rows: readonly (readonly CsvValue[])[]; readonly after: string | null }

/** All the pages of a list in one file for a spreadsheet; false where a page did not come: no file is then made. */
export const useCsvExport = (
  name: string,
  heads: readonly string[],
  pageAfter: (after: string | null) => Promise<CsvPage | null>,
) => {
  const [busy, setBusy] = useState(false)
  const save = async (): Promise<boolean> => {
    setBusy(true)
    try {
      const rows: (readonly CsvValue[])[] = [heads]
      for (let after: string | null = null, more = true; more; more = after !== null) {
        const page: CsvPage | null = await pageAfter(after)
        if (page === null) return false
        rows.push(...page.rows)
        after = page.after
      }
      saveCsv(name, rows)
      return true
    } catch {
      return false
    } finally {
      setBusy(false)
    }
  }
  return { save, busy }
}

/** Where the next page begins, if there is one. */
export const nextAfter = ({
  hasNextPage,
  endCursor,
}: {
  hasNextPage: boolean
  endCursor: string | null
}): string | null => (hasNextPage ? endCursor : null)
