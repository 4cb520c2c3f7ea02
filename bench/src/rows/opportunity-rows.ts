import { addDays } from '@cordee/domain/kernel/day'
import { numbers, type Row, type Table, table } from './table.ts'
import {
  carrierId,
  clientId,
  commitment,
  communeCode,
  company,
  idOf,
  kinds,
  ONE,
  participant,
  slugOf,
  TODAY,
  trade,
} from './world.ts'

const opportunity = (carrier: number, n: number): Row => {
  const filled = n >= ONE.open + ONE.coming
  const coming = !filled && n >= ONE.open
  return [
    idOf(13, carrier, n),
    carrierId(carrier),
    commitment(carrier, (n % 18) * 3),
    slugOf(carrier, n),
    filled ? 'FILLED' : 'PUBLISHED',
    `Poste ${n} (mesure)`,
    trade(n),
    communeCode(n + carrier),
    '2026-12-01',
    '2027-03-31',
    coming ? 'printemps 2027' : null,
    1 + (n % 3),
    2100,
    '7 h 30 – 16 h, du lundi au vendredi',
    company(carrier, n),
    'FIXED_TERM',
    ['Préparer le chantier', 'Poser les bordures', 'Nettoyer'],
    ['Être à l’heure', 'Travailler dehors'],
    ['Chaussures', 'Casque'],
    ['Ligne 4100, arrêt Mairie'],
    'Panier repas',
    'environ 1 430 € net',
    'port de charges',
    false,
    n % 4 === 0,
    'La commune refait sa rue principale.',
    addDays(TODAY, -(n % 10)),
    `${addDays(TODAY, -n)} 08:${String(carrier % 60).padStart(2, '0')}:00+00`,
    null,
  ]
}

/** Positions, who was sent to them, who asked for work. */
export const opportunityRows: readonly Table[] = [
  table(
    'opportunity',
    'id carrier_id commitment_id slug status title rome_code commune_code starts_on ends_on coming_period places weekly_minutes timetable employer_id contract_type tasks needs provided how_to_come meals first_pay physical_effort reading_needed driving_licence context verified_on published_at advisers_only_until',
    (c) => numbers(ONE.open + ONE.coming + ONE.filled).map((n) => opportunity(c, n)),
  ),
  table(
    'referral',
    'id carrier_id opportunity_id participant_id partner_client_id source status status_since answer_before created_at',
    (c) =>
      numbers(ONE.referrals).map((n) => [
        idOf(kinds.referral, c, n),
        carrierId(c),
        idOf(13, c, n % ONE.open),
        participant(c, n),
        clientId(c),
        'PARTNER',
        n % 4 === 0 ? 'NEW' : 'OBSOLETE',
        addDays(TODAY, -n),
        addDays(TODAY, 7 - n),
        `${addDays(TODAY, -n)} 09:00:00+00`,
      ]),
  ),
  table(
    'work_request',
    'id carrier_id reference status first_name phone trades consent_at call_before dedupe_key',
    (c) =>
      numbers(20).map((n) => [
        idOf(kinds.workRequest, c, n),
        carrierId(c),
        `R${c}${n}`,
        n < 6 ? 'NEW' : 'CLOSED',
        `Prénom${n}`,
        '06 39 98 00 00',
        [],
        `${TODAY} 08:00:00+00`,
        addDays(TODAY, 2),
        `mesure-${n}`,
      ]),
  ),
]
