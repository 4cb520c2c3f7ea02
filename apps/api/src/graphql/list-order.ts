import { builder } from './builder.ts'
import type { Door } from './doors.ts'

type Direction = 'asc' | 'desc'
type Nulls = { readonly sort: Direction; readonly nulls: 'first' | 'last' }

/** One column, one direction; the last one is unique, so that no two rows share a place. */
export type OrderedBy = readonly Readonly<Record<string, Direction | Nulls>>[]

interface Order<By> {
  readonly description: string
  readonly by: readonly By[]
}

/** What a total stops at: past it one knows that there are many, and nothing waits for the exact figure. */
export const COUNTED_UP_TO = 10_000

/** Every order a list can be asked in, with the table it is read from: each leans on an index, which a test asks of PostgreSQL. */
export const listOrders = new Map<string, OrderedBy>()

/**
 * The orders one list can be read in; the first is the one it has when nobody asks.
 * @param table the table as PostgreSQL names it
 */
export const orderedBy =
  <By extends object>() =>
  <Name extends string>(
    list: string,
    table: string,
    orders: Readonly<Record<Name, Order<By>>>,
    subGraphs: Door[] = ['facilitator'],
  ) => {
    const names = Object.keys(orders) as [Name, ...Name[]]
    for (const key of names)
      listOrders.set(`${table} ${list}.${key}`, orders[key].by as readonly object[] as OrderedBy)
    return {
      type: builder.enumType(list, {
        subGraphs,
        values: Object.fromEntries(
          names.map((key) => [key, { description: orders[key].description }]),
        ) as Readonly<Record<Name, { description: string }>>,
      }),
      /** In this order, the first one by default. */
      of: (asked: Name | null | undefined): By[] => [...orders[asked ?? names[0]].by],
    }
  }
