import { numbers, type Table, table } from './table.ts'
import { carrierId, contract, idOf, ONE, userId } from './world.ts'

/** What was done to each contract. */
export const journalRows: readonly Table[] = [
  table('journal_entry', 'id carrier_id actor_kind actor_id verb object_kind object_id facts', (c) =>
    numbers(ONE.contracts * 4).map((n) => [
      idOf(22, c, n),
      carrierId(c),
      'FACILITATOR',
      userId(c),
      'contract:write',
      'ProcurementContract',
      contract(c, n % ONE.contracts),
      {},
    ]),
  ),
]
