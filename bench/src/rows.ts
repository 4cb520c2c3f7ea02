import {
  addDays,
  addMonths,
  type Day,
  day,
  firstDay,
  type Month,
  monthOf,
  monthsBetween,
} from '@cordee/domain/kernel/day'

/** The day of the measured world, and the three years before it. */
export const TODAY: Day = day('2026-11-20')
const START: Day = day('2023-12-01')

/** One carrier is the Sud Isère after three years. */
export const ONE = { contracts: 54, people: 157, open: 20, coming: 4, filled: 12, referrals: 80 } as const

export type Value = string | number | boolean | null | readonly string[] | object
export type Row = readonly Value[]

/** The same ids at each run: kind, carrier, number. */
export const idOf = (kind: number, carrier: number, number: number): string =>
  `${kind.toString(16).padStart(8, '0')}-${carrier.toString(16).padStart(4, '0')}-7000-8000-${number.toString(16).padStart(12, '0')}`

export const carrierId = (carrier: number) => idOf(1, carrier, 0)
export const clientId = (carrier: number) => idOf(2, carrier, 0)
export const userId = (carrier: number) => idOf(3, carrier, 0)
const buyer = (carrier: number, n: number) => idOf(4, carrier, n % 6)
const company = (carrier: number, n: number) => idOf(5, carrier, n % 20)
export const agency = (carrier: number) => idOf(6, carrier, 0)
export const contract = (carrier: number, n: number) => idOf(7, carrier, n)
const lot = (carrier: number, n: number) => idOf(8, carrier, n)
const commitment = (carrier: number, n: number) => idOf(9, carrier, n)
const participant = (carrier: number, n: number) => idOf(10, carrier, n)
const assessment = (carrier: number, n: number) => idOf(11, carrier, n)
const placement = (carrier: number, n: number) => idOf(12, carrier, n)
export const slugOf = (carrier: number, n: number) => `poste-mesure-${carrier}-${n}`

export const COMMUNES = 60
const communeCode = (n: number) => `97${String((n % COMMUNES) + 100)}`
const trades = ['F1704', 'F1606', 'F1703', 'K2204', 'A1203'] as const
const trade = (n: number) => trades[n % trades.length] as string

export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: (carrier: number) => Iterable<Row>
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)
const table = (name: string, columns: string, rows: (carrier: number) => Iterable<Row>): Table => ({
  name,
  columns: columns.split(/\s+/),
  rows,
})

/** A third of the operations run today. */
const running = (n: number) => n % 3 === 0
const startOf = (n: number): Day =>
  running(n) ? addDays(TODAY, -300 + (n % 7) * 20) : addDays(START, (n * 15) % 700)
const endOf = (n: number): Day => addDays(startOf(n), 420)

/** Two contracts of work a person: one in the past, one of today for half of them. */
interface Work {
  readonly number: number
  readonly person: number
  readonly contract: number
  readonly from: Day
  readonly to: Day
}
const works = (): Work[] =>
  numbers(ONE.people).flatMap((person) => {
    const past = (person % 18) * 3 + 1
    const now = (person % 18) * 3
    const first = {
      number: person * 2,
      person,
      contract: past,
      from: startOf(past),
      to: addDays(startOf(past), 200),
    }
    const second = {
      number: person * 2 + 1,
      person,
      contract: now,
      from: startOf(now),
      to: addDays(startOf(now), 240),
    }
    return person % 2 === 0 ? [first, second] : [first]
  })

interface Declared {
  readonly number: number
  readonly work: Work
  readonly month: Month
}
const months = (): Declared[] =>
  works().flatMap((work) =>
    monthsBetween(monthOf(work.from), monthOf(work.to < TODAY ? work.to : addMonths(TODAY, -1))).map(
      (month, n) => ({
        number: work.number * 24 + n,
        work,
        month,
      }),
    ),
  )
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

/** In the order of their foreign keys. */
export const tables: readonly Table[] = [
  table('carrier_organisation', 'id name facilitator_first_name phone phone_hours email', (c) => [
    [
      carrierId(c),
      `Structure porteuse ${c} (mesure)`,
      'Anne',
      '04 65 71 12 34',
      'lundi à jeudi',
      `mesure-${c}@cordee.example`,
    ],
  ]),
  table('carrier_territory', 'carrier_id epci_code', (c) => [[carrierId(c), '999999901']]),
  table('organisation', 'id carrier_id kinds name named_publicly commune_code', (c) => [
    ...numbers(6).map(
      (n): Row => [buyer(c, n), carrierId(c), ['BUYER'], `Acheteur ${n} (mesure)`, true, communeCode(n)],
    ),
    ...numbers(20).map(
      (n): Row => [
        company(c, n),
        carrierId(c),
        ['COMPANY'],
        `Entreprise ${n} (mesure)`,
        true,
        communeCode(n),
      ],
    ),
    [agency(c), carrierId(c), ['MISSION_LOCALE'], 'Mission locale (mesure)', true, communeCode(0)],
  ]),
  table('staff_user', 'id carrier_id email name kind password_hash', (c) => [
    [userId(c), carrierId(c), `anne-${c}@cordee.example`, 'Anne Mesure', 'FACILITATOR', ''],
  ]),
  table('partner_client', 'id carrier_id organisation_id name', (c) => [
    [clientId(c), carrierId(c), agency(c), 'Logiciel (mesure)'],
  ]),
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
    numbers(ONE.contracts).map(
      (n) =>
        [idOf(15, c, n), carrierId(c), idOf(14, c, n), 1, 'STUDY', 48_000, [], userId(c)].map((v, i) =>
          i === 6 ? {} : v,
        ) as Row,
    ),
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
  table(
    'participant',
    'id carrier_id sex birth_year commune_code trades prescriber_id last_activity_on',
    (c) =>
      numbers(ONE.people).map((n) => [
        participant(c, n),
        carrierId(c),
        n % 3 === 0 ? 'F' : 'M',
        1970 + (n % 36),
        communeCode(n),
        [trade(n)],
        agency(c),
        TODAY,
      ]),
  ),
  table(
    'participant_identity',
    'participant_id carrier_id first_name last_name search_name birth_date phone',
    (c) =>
      numbers(ONE.people).map((n) => [
        participant(c, n),
        carrierId(c),
        `Prénom${n}`,
        `Essai${n}`,
        `prenom${n} essai${n}`,
        `${1970 + (n % 36)}-05-12`,
        `06 39 98 ${String(n % 100).padStart(2, '0')} 00`,
      ]),
  ),
  table(
    'eligibility_assessment',
    'id carrier_id participant_id status decided_on effect_on valid_until',
    (c) =>
      numbers(ONE.people).map((n) => [
        assessment(c, n),
        carrierId(c),
        participant(c, n),
        'VALIDATED',
        START,
        START,
        addMonths(START, 48),
      ]),
  ),
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
        idOf(18, c, n),
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
        idOf(19, c, n),
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
