import { day, month } from '@cordee/domain/kernel/day'
import type { ContractFile } from './contract-story.ts'

/** Launched in 2024 above the threshold: not required because of the date; the next one will be. */
export const dechetteries: ContractFile = {
  contract: {
    reference: '2024-CCO-09',
    subject: 'Haut de quai et gardiennage des déchèteries de l’Oisans',
    buyer: 'ccOisans',
    commune: 'leBourgDOisans',
    category: 'SERVICES',
    buyerCategory: 'LOCAL',
    durationMonths: 48,
    launchedOn: day('2024-06-03'),
    identifiedOn: day('2024-03-04'),
    studiedOn: day('2024-03-25'),
    submittedOn: day('2024-04-08'),
    publishedOn: day('2024-06-03'),
    awardedOn: day('2024-09-30'),
    notifiedOn: day('2024-10-21'),
    lots: [
      {
        number: 1,
        title: 'Lot unique, quatre déchèteries',
        euros: 720_000,
        clause: {
          type: 'EXECUTION_HOURS',
          effort: { labourPercent: 60, hourlyEuros: 26, insertionPercent: 8 },
          scope: 'Accueil, tri, propreté du site, du mardi au samedi.',
        },
        holders: [
          {
            company: 'triOisans',
            percent: 100,
            kickoff: {
              on: day('2024-11-12'),
              name: 'Madame Compost (démo)',
              role: 'DIRECTION',
              phone: '06 39 98 60 07',
            },
          },
        ],
        schedule: {
          notedOn: day('2024-11-12'),
          serviceOrderOn: day('2025-01-01'),
          plannedEndOn: day('2028-12-31'),
        },
      },
    ],
  },
  placements: [
    {
      person: 'karim',
      lot: 1,
      employer: 'triOisans',
      modality: 'DIRECT_HIRE',
      contractType: 'FIXED_TERM',
      fixedTermMotive: 'Accroissement temporaire d’activité',
      trade: 'K2303',
      startsOn: day('2025-03-03'),
      endsOn: day('2025-08-31'),
      weeklyHours: 12,
      ended: { on: day('2025-08-31'), reason: 'CONVERTED_TO_CDI' },
      hours: { from: month('2025-03'), hours: [48, 52, 50, 54, 56, 44] },
    },
    // Hired for good: his hours count for twelve months, then they are refused and said so.
    {
      person: 'karim',
      lot: 1,
      employer: 'triOisans',
      modality: 'DIRECT_HIRE',
      contractType: 'PERMANENT',
      trade: 'K2303',
      startsOn: day('2025-09-01'),
      weeklyHours: 12,
      hours: { from: month('2025-09'), hours: [52, 50, 44, 40, 42, 40, 48, 52, 54, 56, 58, 50, 52, 50] },
    },
  ],
}
