import { numbers, type Row, type Table, table } from './table.ts'
import { agency, buyer, carrierId, clientId, communeCode, company, userId } from './world.ts'

/** The carrier, whom it works with, and who works in it. */
export const organisationRows: readonly Table[] = [
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
]
