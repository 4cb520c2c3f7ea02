import type { Tx } from '../db/types.ts'
import type { ImportOutcome } from './decp-types.ts'

export interface DecpCounts {
  read: number
  created: number
  updated: number
  unchanged: number
  outside: number
  rejected: number
}

export interface ReportRow {
  readonly position: number
  readonly contractId: string | null
  readonly label: string
  readonly outcome: ImportOutcome
  readonly reasons: readonly string[]
  /** What the file says, word for word, where it is worth keeping. */
  readonly raw: unknown
}

/** The report of an import: one row for each place of the file, and what they sum up to. */
export interface DecpReport {
  readonly counts: Readonly<DecpCounts>
  note(row: ReportRow): void
  /** Counts a contract of elsewhere; the first ones are written as rows too. */
  leaveOut(row: () => Pick<ReportRow, 'position' | 'label' | 'reasons'>): void
  /** Writes what was noted since the last time. */
  flush(): Promise<void>
}

/** A national file holds a hundred thousand contracts of elsewhere: a thousand are enough to see why. */
const MOST_OUTSIDE_ROWS = 1000
const LONGEST_LABEL = 240

const COUNTERS: Readonly<Record<ImportOutcome, keyof DecpCounts>> = {
  CREATED: 'created',
  UPDATED: 'updated',
  UNCHANGED: 'unchanged',
  OUTSIDE: 'outside',
  REJECTED: 'rejected',
}

interface ReportOwner {
  readonly carrierId: string
  readonly importId: string
  readonly newId: () => string
}

export const openReport = (tx: Tx, { carrierId, importId, newId }: ReportOwner): DecpReport => {
  const counts: DecpCounts = { read: 0, created: 0, updated: 0, unchanged: 0, outside: 0, rejected: 0 }
  let rows: (ReportRow & { readonly id: string })[] = []

  const count = (outcome: ImportOutcome) => {
    counts.read += 1
    counts[COUNTERS[outcome]] += 1
  }
  const note = (row: ReportRow) => {
    count(row.outcome)
    rows.push({ ...row, id: newId(), label: row.label.slice(0, LONGEST_LABEL).toWellFormed() })
  }

  return {
    counts,
    note,
    leaveOut: (row) => {
      if (counts.outside < MOST_OUTSIDE_ROWS)
        note({ ...row(), outcome: 'OUTSIDE', contractId: null, raw: null })
      else count('OUTSIDE')
    },
    flush: async () => {
      if (rows.length === 0) return
      await tx.$executeRaw`
        INSERT INTO decp_import_row (id, carrier_id, import_id, position, contract_id, label, outcome, reasons, raw)
        SELECT id, ${carrierId}::uuid, ${importId}::uuid, position, "contractId", label, outcome, reasons, raw
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, position int, "contractId" uuid,
          label text, outcome text, reasons text[], raw jsonb)`
      rows = []
    },
  }
}
