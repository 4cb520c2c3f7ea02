import { firstDay } from '@cordee/domain/kernel/day'
import { type Table, table } from './table.ts'
import { months, works } from './work.ts'
import {
  assessment,
  carrierId,
  commitment,
  company,
  idOf,
  participant,
  placement,
  TODAY,
  trade,
} from './world.ts'

/** Contracts of work and three years of hours. */
export const hoursRows: readonly Table[] = [
  table(
    'placement',
    'id carrier_id commitment_id participant_id assessment_id employer_id declarant_id modality contract_type rome_code starts_on ends_on weekly_minutes status',
    (c) =>
      works().map(({ number, person, contract: n, from, to }) => [
        placement(c, number),
        carrierId(c),
        commitment(c, n),
        participant(c, person),
        assessment(c, person),
        company(c, n),
        company(c, n),
        'DIRECT_HIRE',
        'FIXED_TERM',
        trade(n),
        from,
        to,
        2100,
        to < TODAY ? 'ENDED' : 'STARTED',
      ]),
  ),
  table('hours_month', 'id carrier_id placement_id month status', (c) =>
    months().map(({ number, work, month }) => [
      idOf(20, c, number),
      carrierId(c),
      placement(c, work.number),
      firstDay(month),
      month < '2026-10' ? 'LOCKED' : 'SUBMITTED',
    ]),
  ),
  table('hours_entry', 'id carrier_id month_id kind minutes counted_minutes', (c) =>
    months().map(({ number }) => [
      idOf(21, c, number),
      carrierId(c),
      idOf(20, c, number),
      'WORK',
      6000 + (number % 900),
      6000 + (number % 900),
    ]),
  ),
]
