import { day, month } from '@cordee/domain/kernel/day'
import type { ContractFile } from './contract-story.ts'

/** The golden example: three lots with a clause among nine, an amendment, a lot that starts eight months later. */
export const maisonDesEnfants: ContractFile = {
  contract: {
    reference: '2026-CCM-014',
    subject: 'Réhabilitation et extension de la maison des enfants, La Mure',
    buyer: 'ccMatheysine',
    commune: 'laMure',
    category: 'WORKS',
    buyerCategory: 'LOCAL',
    durationMonths: 15,
    launchedOn: day('2026-03-09'),
    identifiedOn: day('2026-01-12'),
    studiedOn: day('2026-01-22'),
    submittedOn: day('2026-02-02'),
    publishedOn: day('2026-03-09'),
    awardedOn: day('2026-06-15'),
    notifiedOn: day('2026-06-29'),
    lots: [
      {
        number: 1,
        title: 'Terrassement, réseaux',
        euros: 185_000,
        noClause: 'Trois semaines d’engins avec chauffeur : aucun poste d’aide utile.',
      },
      {
        number: 2,
        title: 'Gros œuvre',
        euros: 640_000,
        clause: {
          type: 'EXECUTION_HOURS',
          effort: { labourPercent: 50, hourlyEuros: 32, insertionPercent: 7 },
          scope: 'Aide aux maçons : approvisionnement, mortier, nettoyage, coffrages simples.',
        },
        holders: [
          {
            company: 'batiDrac',
            percent: 100,
            kickoff: {
              on: day('2026-07-07'),
              name: 'Madame Bureau (démo)',
              role: 'PAYROLL',
              phone: '06 39 98 60 01',
            },
          },
        ],
        schedule: {
          notedOn: day('2026-09-01'),
          serviceOrderOn: day('2026-09-01'),
          plannedEndOn: day('2027-05-28'),
        },
        pauses: [
          {
            notedOn: day('2026-09-01'),
            kind: 'WINTER_STOP',
            from: day('2026-12-14'),
            to: day('2027-02-28'),
            reason: 'À 900 m, rien n’est coulé de mi-décembre à fin février.',
          },
        ],
        amendments: [{ notedOn: day('2026-10-06'), effectOn: day('2026-10-05'), euros: 80_000 }],
      },
      {
        number: 3,
        title: 'Charpente, couverture',
        euros: 366_000,
        clause: {
          type: 'EXECUTION_HOURS',
          effort: { labourPercent: 40, hourlyEuros: 32, insertionPercent: 7 },
          scope: 'Travail au sol seulement : approvisionnement, découpe, rangement, peinture des bois.',
        },
        holders: [
          {
            company: 'toituresDuBeaumont',
            percent: 100,
            kickoff: {
              on: day('2026-07-07'),
              name: 'Monsieur Faîtage (démo)',
              role: 'DIRECTION',
              phone: '06 39 98 60 02',
            },
          },
        ],
        schedule: {
          notedOn: day('2026-10-12'),
          serviceOrderOn: day('2027-05-03'),
          plannedEndOn: day('2027-09-30'),
        },
      },
      {
        number: 4,
        title: 'Menuiseries extérieures',
        euros: 210_000,
        noClause: 'Fabrication en atelier, une semaine de pose : trop peu d’heures sur place.',
      },
      {
        number: 5,
        title: 'Plâtrerie, isolation',
        euros: 165_000,
        noClause:
          'Six semaines en même temps que deux autres corps d’état : pas de place pour une équipe de plus.',
      },
      {
        number: 6,
        title: 'Électricité',
        euros: 190_000,
        noClause: 'Habilitation électrique demandée à toute personne sur le lot.',
      },
      {
        number: 7,
        title: 'Chauffage, ventilation, plomberie',
        euros: 240_000,
        noClause: 'Deux personnes qualifiées suffisent, d’après l’entreprise du chantier voisin.',
      },
      {
        number: 8,
        title: 'Peinture, sols',
        euros: 148_000,
        clause: {
          type: 'EXECUTION_HOURS',
          effort: { labourPercent: 70, hourlyEuros: 30, insertionPercent: 7 },
          scope:
            'Protection, ponçage, peinture avec un chef ; les heures peuvent se poursuivre sur un autre immeuble.',
        },
        holders: [
          {
            company: 'peintureObiou',
            percent: 100,
            kickoff: {
              on: day('2026-07-07'),
              name: 'Madame Nuancier (démo)',
              role: 'DIRECTION',
              phone: '06 39 98 60 03',
            },
          },
        ],
        schedule: {
          notedOn: day('2026-10-12'),
          serviceOrderOn: day('2027-06-01'),
          plannedEndOn: day('2027-11-26'),
        },
      },
      { number: 9, title: 'Ascenseur', euros: 62_000, noClause: 'Montage par l’usine, deux semaines.' },
    ],
  },
  placements: [
    {
      person: 'amadou',
      lot: 2,
      employer: 'adretInterim',
      modality: 'TEMP_ETTI',
      contractType: 'TEMPORARY',
      trade: 'F1704',
      startsOn: day('2026-09-01'),
      endsOn: day('2026-10-02'),
      weeklyHours: 35,
      hours: { from: month('2026-09'), hours: [148, 14] },
    },
    {
      person: 'sonia',
      lot: 2,
      employer: 'adretInterim',
      modality: 'TEMP_ETTI',
      contractType: 'TEMPORARY',
      trade: 'F1704',
      startsOn: day('2026-09-07'),
      endsOn: day('2026-09-30'),
      weeklyHours: 35,
      ended: { on: day('2026-09-25'), reason: 'HIRED_ELSEWHERE' },
      hours: { from: month('2026-09'), hours: [91] },
    },
    // Two days a week. The agency has not declared October yet, here nor on the roads.
    {
      person: 'aminata',
      lot: 2,
      employer: 'adretInterim',
      modality: 'TEMP_ETTI',
      contractType: 'TEMPORARY',
      trade: 'F1704',
      startsOn: day('2026-10-19'),
      endsOn: day('2026-12-11'),
      weeklyHours: 14,
      hours: { from: month('2026-10'), hours: [null] },
    },
    // A two-year contract; on this site until the winter stop. He is seventeen.
    {
      person: 'theo',
      lot: 2,
      employer: 'batiDrac',
      modality: 'WORK_STUDY',
      contractType: 'APPRENTICESHIP',
      trade: 'F1703',
      startsOn: day('2026-09-01'),
      endsOn: day('2026-12-11'),
      weeklyHours: 35,
      hours: { from: month('2026-09'), hours: [30, 19], school: [21, 14] },
    },
    // The same painter as on the 48 flats: her hours are pooled from one building to the next.
    {
      person: 'nadia',
      lot: 8,
      employer: 'peintureObiou',
      modality: 'DIRECT_HIRE',
      contractType: 'FIXED_TERM',
      fixedTermMotive: 'Accroissement temporaire d’activité',
      trade: 'F1606',
      startsOn: day('2027-09-06'),
      endsOn: day('2027-10-01'),
      weeklyHours: 35,
      plannedOn: day('2026-11-03'),
    },
  ],
}
