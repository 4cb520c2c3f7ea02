/**
 * A table of counts with its margins: the last row holds the totals of the columns, the last column those of
 * the rows, the last cell the grand total.
 */
export type CountTable = readonly (readonly number[])[]
/** `null` is a masked cell. */
export type MaskedTable = readonly (readonly (number | null)[])[]

type Cell = { readonly row: number; readonly column: number }
type Mask = boolean[][]

/** Adds the margins to a table of counts. */
export const withTotals = (cells: CountTable): CountTable => {
  const columns = cells[0]?.length ?? 0
  const rows = cells.map((row) => [...row, row.reduce((sum, value) => sum + value, 0)])
  const last = Array.from({ length: columns + 1 }, (_, index) =>
    rows.reduce((sum, row) => sum + (row[index] ?? 0), 0),
  )
  return [...rows, last]
}

const at = (table: CountTable, { row, column }: Cell): number => table[row]?.[column] ?? 0
const isMasked = (mask: Mask, { row, column }: Cell): boolean => mask[row]?.[column] === true

const cellsOf = (table: CountTable): Cell[] =>
  table.flatMap((values, row) => values.map((_, column) => ({ row, column })))

/**
 * Could this masked cell hold another value, with every published cell unchanged? Rows and columns are the
 * nodes of a graph and masked cells its edges; the cell can move by one exactly when a cycle of masked cells
 * can move with it. A masked cell is known to hold at least one, so it goes down only from two; a small count is taken
 * to be known as small, so it goes up only while it stays under the threshold: « 13 = 5 + ? + ? » would say four and
 * four. A count hidden beside the small ones has no such bound, nor has a hidden total, whatever it holds: nothing
 * tells why it is hidden. Margins enter their equation with the opposite sign.
 */
const canMove = (table: CountTable, mask: Mask, cell: Cell, threshold: number): boolean => {
  const lastRow = table.length - 1
  const lastColumn = (table[0]?.length ?? 1) - 1
  const isMargin = ({ row, column }: Cell) => (row === lastRow) !== (column === lastColumn)
  const rises = (each: Cell): boolean => isMargin(each) || at(table, each) !== threshold - 1
  const falls = (each: Cell): boolean => at(table, each) >= 2
  const rowNode = (row: number) => row
  const columnNode = (column: number) => table.length + column
  const masked = cellsOf(table).filter((each) => isMasked(mask, each))
  const reaches = (from: number, to: number): boolean => {
    const seen = new Set([from])
    const queue = [from]
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (node === to) return true
      for (const edge of masked) {
        if (edge.row === cell.row && edge.column === cell.column) continue
        const up: [number, number] = isMargin(edge)
          ? [columnNode(edge.column), rowNode(edge.row)]
          : [rowNode(edge.row), columnNode(edge.column)]
        const arcs = [...(rises(edge) ? [up] : []), ...(falls(edge) ? [[up[1], up[0]] as const] : [])]
        for (const [start, end] of arcs) {
          if (start === node && !seen.has(end)) {
            seen.add(end)
            queue.push(end)
          }
        }
      }
    }
    return false
  }
  const [start, end] = isMargin(cell)
    ? [columnNode(cell.column), rowNode(cell.row)]
    : [rowNode(cell.row), columnNode(cell.column)]
  return (rises(cell) && reaches(end, start)) || (falls(cell) && reaches(start, end))
}

/** What it costs the reader to lose a cell: totals cost more than counts, large counts more than small ones. */
const worth = (table: CountTable, cell: Cell): number => {
  const isTotal = cell.row === table.length - 1 || cell.column === (table[0]?.length ?? 1) - 1
  return at(table, cell) + (isTotal ? 1_000_000_000 : 0)
}

/** Cells that may be hidden beside the small ones, those of least worth first; never the grand total, never a zero. */
const companions = (table: CountTable, mask: Mask): Cell[] =>
  cellsOf(table)
    .filter((cell) => !isMasked(mask, cell) && at(table, cell) > 0)
    .filter(({ row, column }) => row < table.length - 1 || column < (table[0]?.length ?? 1) - 1)
    .sort((one, other) => worth(table, one) - worth(table, other))

const set = (mask: Mask, { row, column }: Cell, value: boolean): void => {
  const line = mask[row]
  if (line !== undefined) line[column] = value
}

/**
 * Hides every count from 1 to below the threshold, then as many others as needed so that none of the hidden
 * small counts can be derived from the rows, the columns and the totals that stay, even by who knows which ones are
 * small: each must be able to hold at least two values. Others are hidden until all can, then shown again one by one,
 * the most useful first, as long as all still can. A grand total under the threshold hides the whole table, and so does
 * a table whose grand total alone would tell: it is not published at that detail.
 */
export const suppress = (table: CountTable, threshold: number): MaskedTable => {
  const everything = table.map((row) => row.map(() => null))
  const grandTotal = table.at(-1)?.at(-1) ?? 0
  if (grandTotal > 0 && grandTotal < threshold) return everything
  const mask: Mask = table.map((row) => row.map((value) => value > 0 && value < threshold))
  const small = cellsOf(table).filter((cell) => isMasked(mask, cell))
  const safe = () => small.every((cell) => canMove(table, mask, cell, threshold))
  const hidden: Cell[] = []
  for (const cell of companions(table, mask)) {
    if (safe()) break
    set(mask, cell, true)
    hidden.push(cell)
  }
  if (!safe()) return everything
  for (const cell of hidden.reverse()) {
    set(mask, cell, false)
    if (!safe()) set(mask, cell, true)
  }
  return table.map((row, index) => row.map((value, column) => (mask[index]?.[column] ? null : value)))
}
