import { contractRows } from './contract-rows.ts'
import { hoursRows } from './hours-rows.ts'
import { journalRows } from './journal-rows.ts'
import { opportunityRows } from './opportunity-rows.ts'
import { organisationRows } from './organisation-rows.ts'
import { peopleRows } from './people-rows.ts'
import { numbers, type Row, type Table } from './table.ts'
import { COMMUNES, communeCode, trades } from './world.ts'

/** In the order of their foreign keys. */
export const tables: readonly Table[] = [
  ...organisationRows,
  ...contractRows,
  ...peopleRows,
  ...opportunityRows,
  ...hoursRows,
  ...journalRows,
]

export const reference = {
  epci: [['999999901', 'CC de la Mesure']] as Row[],
  communes: numbers(COMMUNES).map(
    (n): Row => [
      communeCode(n),
      `Commune ${n} (mesure)`,
      `commune ${n} mesure`,
      '999999901',
      '97',
      ['97100'],
    ],
  ),
  trades: trades.map((code): Row => [code, `Métier ${code}`]),
}
