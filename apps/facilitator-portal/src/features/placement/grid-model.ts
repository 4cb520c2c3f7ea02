import type { Month } from '@cordee/domain/kernel/day'
import type { Minutes } from '@cordee/domain/kernel/minutes'

/** What a month of a contract of work shows; « à déclarer » is never zero. */
export type CellState = 'OUTSIDE' | 'PLANNED' | 'TO_DECLARE' | 'DECLARED' | 'VALIDATED' | 'REJECTED'

export type GridCell = {
  readonly month: Month
  /** Of what was read; zero when nothing was said of this month. */
  readonly version: number
  readonly state: CellState
  /** Declared, or planned; null when nobody has said anything. */
  readonly minutes: Minutes | null
  readonly counted: Minutes | null
  readonly refused: readonly { readonly minutes: Minutes; readonly reason: string }[]
  /** A doubt to lift before validation. */
  readonly alert: string | null
  readonly keptWithReason: string | null
  /** What is to be completed, when the month was sent back; why, when it was refused. */
  readonly returnedReason: string | null
  /** The person does not agree: to see with them. */
  readonly contested: boolean
  /** Sent, and neither validated nor sent back. */
  readonly waiting: boolean
  /** Somebody began to check it. */
  readonly underReview: boolean
}

export type GridRow = {
  /** The contract of work. */
  readonly id: string
  readonly personId: string
  readonly person: string
  readonly note: string
  readonly cells: readonly GridCell[]
}

export type GridGroup = { readonly id: string; readonly name: string; readonly rows: readonly GridRow[] }

export type Place = { readonly row: number; readonly column: number }

export type Entry = { readonly rowId: string; readonly month: Month; readonly minutes: Minutes }

export const rowsOf = (groups: readonly GridGroup[]): GridRow[] => groups.flatMap((group) => group.rows)

const steps: Record<string, Place> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  Enter: { row: 1, column: 0 },
  PageUp: { row: -10, column: 0 },
  PageDown: { row: 10, column: 0 },
}

const within = (value: number, count: number): number => Math.min(Math.max(value, 0), Math.max(0, count - 1))

/** Where a key leads from a cell, never out of the grid; null when the key does not move. */
export const move = (
  from: Place,
  key: string,
  size: { rows: number; columns: number },
  withControl = false,
): Place | null => {
  if (key === 'Home') return { row: withControl ? 0 : from.row, column: 0 }
  if (key === 'End')
    return {
      row: withControl ? within(size.rows, size.rows) : from.row,
      column: within(size.columns, size.columns),
    }
  const step = steps[key]
  if (step === undefined) return null
  return {
    row: within(from.row + step.row, size.rows),
    column: within(from.column + step.column, size.columns),
  }
}

/** May hours be written here? Outside the contract of work nobody worked; a validated month takes corrections only. */
export const isWritable = (cell: GridCell | undefined): boolean =>
  cell !== undefined && cell.state !== 'OUTSIDE' && cell.state !== 'VALIDATED' && cell.state !== 'REJECTED'

/** What was said of the month before, to say it again (Ctrl-D). */
export const previousDeclared = (row: GridRow | undefined, column: number): Minutes | null => {
  const before = row?.cells[column - 1]
  return before === undefined || before.state === 'PLANNED' || before.state === 'OUTSIDE'
    ? null
    : before.minutes
}

const sums: Readonly<Record<CellState, 'said' | 'planned' | null>> = {
  OUTSIDE: null,
  PLANNED: 'planned',
  TO_DECLARE: null,
  DECLARED: 'said',
  VALIDATED: 'said',
  REJECTED: null,
}

/** Only what was said, and not refused, counts in a total; what is planned is summed apart. */
export const totalOf = (cells: readonly (GridCell | undefined)[], kind: 'said' | 'planned'): Minutes =>
  cells.reduce(
    (sum, cell) => sum + (cell !== undefined && sums[cell.state] === kind ? (cell.minutes ?? 0) : 0),
    0,
  ) as Minutes
