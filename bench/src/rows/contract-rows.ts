import { addDays } from '@cordee/domain/kernel/day'
import { numbers, type Table, table } from './table.ts'
import {
  buyer,
  carrierId,
  commitment,
  communeCode,
  company,
  contract,
  endOf,
  idOf,
  lot,
  ONE,
  running,
  startOf,
  userId,
} from './world.ts'

/** Contracts, their clauses, and what is owed. */
export const contractRows: readonly Table[] = [
  table(
    'procurement_contract',
    'id carrier_id buyer_id reference subject category amount_cents commune_code buyer_category launched_on notified_on duration_months considerations warnings origin status next_actor_since',
    (c) =>
      numbers(ONE.contracts).map((n) => [
        contract(c, n),
        carrierId(c),
        buyer(c, n),
        `M-${n}`,
        `Travaux ${n} (mesure)`,
        'WORKS',
        45_000_000 + n,
        communeCode(n),
        'LOCAL',
        addDays(startOf(n), -120),
        addDays(startOf(n), -30),
        14,
        ['SOCIAL_CLAUSE'],
        [],
        'MANUAL',
        running(n) ? 'IN_PROGRESS' : 'COMPLETED',
        addDays(startOf(n), -30),
      ]),
  ),
  table('lot', 'id carrier_id contract_id number title amount_cents service_order_on planned_end_on', (c) =>
    numbers(ONE.contracts).map((n) => [
      lot(c, n),
      carrierId(c),
      contract(c, n),
      1,
      `Lot unique ${n}`,
      45_000_000,
      startOf(n),
      endOf(n),
    ]),
  ),
  table('lot_holder', 'carrier_id lot_id organisation_id share_bps lead', (c) =>
    numbers(ONE.contracts).map((n) => [carrierId(c), lot(c, n), company(c, n), 10_000, true]),
  ),
  table('clause', 'id carrier_id lot_id type status', (c) =>
    numbers(ONE.contracts).map((n) => [idOf(14, c, n), carrierId(c), lot(c, n), 'CONDITION', 'BINDING']),
  ),
  table('clause_version', 'id carrier_id clause_id number origin due_minutes trace created_by_id', (c) =>
    numbers(ONE.contracts).map((n) => [
      ...[idOf(15, c, n), carrierId(c), idOf(14, c, n), 1, 'STUDY', 48_000, '[]', userId(c)],
    ]),
  ),
  table('commitment', 'id carrier_id lot_id holder_id share_bps status', (c) =>
    numbers(ONE.contracts).map((n) => [
      commitment(c, n),
      carrierId(c),
      lot(c, n),
      company(c, n),
      10_000,
      running(n) ? 'ACTIVE' : 'FULFILLED',
    ]),
  ),
  table('obligation_line', 'id carrier_id commitment_id kind minutes effect_on sentence', (c) =>
    numbers(ONE.contracts).flatMap((n) => [
      [idOf(16, c, n * 2), carrierId(c), commitment(c, n), 'BASE', 42_000, startOf(n), 'Marché de base'],
      [
        idOf(16, c, n * 2 + 1),
        carrierId(c),
        commitment(c, n),
        'AMENDMENT',
        6000,
        addDays(startOf(n), 100),
        'Avenant 1',
      ],
    ]),
  ),
  table(
    'commitment_plan',
    'id carrier_id commitment_id number agreed_on reason service_order_on planned_end_on',
    (c) =>
      numbers(ONE.contracts).map((n) => [
        idOf(17, c, n),
        carrierId(c),
        commitment(c, n),
        1,
        startOf(n),
        'Réunion de lancement',
        startOf(n),
        endOf(n),
      ]),
  ),
]
