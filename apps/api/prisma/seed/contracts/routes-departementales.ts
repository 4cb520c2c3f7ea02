import { day, month } from '@cordee/domain/kernel/day'
import type { ContractFile, LotStory } from './contract-story.ts'

/** One hour for each full slice ordered: 1 125 h at most for a lot of 2 400 000 €. */
const slice = { euros: 2133, hours: 1 }

const lotOf = (number: number, valley: string, winter: string): LotStory => ({
  number,
  title: `Chaussées et ouvrages, ${valley}`,
  euros: 2_400_000,
  clause: {
    type: 'EXECUTION_PER_AMOUNT',
    slice,
    scope: `Une heure d’insertion par tranche de 2 133 € commandés, soit 1 125 h au plus. ${winter}`,
  },
  holders: [
    { company: 'routesDuTaillefer', percent: 70, lead: true },
    { company: 'enrobesDeLaBonne', percent: 30 },
  ],
})

/** The new framework: required since its launch, awarded four days ago, nothing ordered yet. */
export const routesDepartementales: ContractFile = {
  contract: {
    reference: 'AC-2026-31',
    subject: 'Entretien des chaussées et ouvrages des routes départementales, accord-cadre 2027–2030',
    buyer: 'departement',
    commune: 'leBourgDOisans',
    category: 'WORKS',
    buyerCategory: 'LOCAL',
    durationMonths: 48,
    launchedOn: day('2026-09-07'),
    identifiedOn: day('2026-04-20'),
    studiedOn: day('2026-05-11'),
    submittedOn: day('2026-05-18'),
    publishedOn: day('2026-09-07'),
    awardedOn: day('2026-11-16'),
    lots: [
      lotOf(1, 'Oisans', 'Arrêt du 15 novembre au 31 mars.'),
      lotOf(2, 'Matheysine', 'Arrêt du 1er décembre au 15 mars.'),
      lotOf(3, 'Trièves', 'Arrêt du 1er décembre au 15 mars.'),
    ],
  },
  placements: [],
}

/** The framework before: launched before the duty, 640 h ordered in three years. */
export const routesAvant: ContractFile = {
  contract: {
    reference: 'AC-2022-18',
    subject: 'Entretien des chaussées des routes départementales, accord-cadre 2023–2026',
    buyer: 'departement',
    commune: 'leBourgDOisans',
    category: 'WORKS',
    buyerCategory: 'LOCAL',
    durationMonths: 48,
    launchedOn: day('2022-05-16'),
    identifiedOn: day('2022-03-14'),
    studiedOn: day('2022-03-28'),
    submittedOn: day('2022-04-11'),
    publishedOn: day('2022-05-16'),
    awardedOn: day('2022-11-21'),
    notifiedOn: day('2022-12-12'),
    lots: [
      {
        number: 1,
        title: 'Lot unique, Sud Isère',
        euros: 1_800_000,
        clause: {
          type: 'EXECUTION_PER_AMOUNT',
          slice,
          scope:
            'Une heure d’insertion par tranche de 2 133 € commandés. Mise à disposition par une agence d’insertion.',
        },
        holders: [
          {
            company: 'routesDuTaillefer',
            percent: 100,
            kickoff: {
              on: day('2024-09-24'),
              name: 'Monsieur Accotement (démo)',
              role: 'SITE_MANAGER',
              phone: '06 39 98 60 04',
            },
          },
        ],
        schedule: {
          notedOn: day('2023-01-02'),
          serviceOrderOn: day('2023-01-02'),
          plannedEndOn: day('2026-12-31'),
        },
        pauses: [
          ['2023-11-15', '2024-03-15'],
          ['2024-11-15', '2025-03-15'],
          ['2025-11-15', '2026-03-15'],
          ['2026-11-15', '2026-12-31'],
        ].map(([from = '', to = '']) => ({
          notedOn: day('2023-01-02'),
          kind: 'WINTER_STOP' as const,
          from: day(from),
          to: day(to),
          reason: 'Viabilité hivernale : pas de chantier sur les chaussées.',
        })),
        orders: [
          { on: day('2024-09-10'), euros: 350_000 },
          { on: day('2025-03-17'), euros: 520_000 },
          { on: day('2026-03-16'), euros: 495_200 },
        ],
      },
    ],
  },
  placements: [
    {
      person: 'hugo',
      lot: 1,
      employer: 'adretInterim',
      modality: 'TEMP_ETTI',
      contractType: 'TEMPORARY',
      trade: 'F1702',
      startsOn: day('2025-04-14'),
      endsOn: day('2025-08-01'),
      weeklyHours: 35,
      hours: { from: month('2025-04'), hours: [63, 84, 98, 77, 0] },
    },
    // Her certificate came nine days late: entitled on the first day, so regularised.
    {
      person: 'maria',
      lot: 1,
      employer: 'adretInterim',
      modality: 'TEMP_ETTI',
      contractType: 'TEMPORARY',
      trade: 'F1702',
      startsOn: day('2026-04-13'),
      endsOn: day('2026-07-31'),
      weeklyHours: 35,
      plannedOn: day('2026-04-22'),
      hours: { from: month('2026-04'), hours: [49, 56, 63, 49] },
    },
    // His did not exist on the first day: two weeks do not count.
    {
      person: 'farid',
      lot: 1,
      employer: 'adretInterim',
      modality: 'TEMP_ETTI',
      contractType: 'TEMPORARY',
      trade: 'F1702',
      startsOn: day('2026-05-04'),
      endsOn: day('2026-06-12'),
      weeklyHours: 35,
      plannedOn: day('2026-05-18'),
      hours: { from: month('2026-05'), hours: [77, 35] },
    },
    // Patching before the winter; the agency has not declared October yet, here nor on the children's house.
    {
      person: 'yanis',
      lot: 1,
      employer: 'adretInterim',
      modality: 'TEMP_ETTI',
      contractType: 'TEMPORARY',
      trade: 'F1702',
      startsOn: day('2026-10-05'),
      endsOn: day('2026-11-13'),
      weeklyHours: 35,
      hours: { from: month('2026-10'), hours: [null] },
    },
  ],
}
