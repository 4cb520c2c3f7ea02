import { addMonths } from '@cordee/domain/kernel/day'
import { numbers, type Table, table } from './table.ts'
import { agency, assessment, carrierId, communeCode, ONE, participant, START, TODAY, trade } from './world.ts'

/** People and the decision about them. */
export const peopleRows: readonly Table[] = [
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
]
