export type Value = string | number | boolean | null | readonly string[] | object
export type Row = readonly Value[]

export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: (carrier: number) => Iterable<Row>
}

export const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)
export const table = (name: string, columns: string, rows: (carrier: number) => Iterable<Row>): Table => ({
  name,
  columns: columns.split(/\s+/),
  rows,
})
