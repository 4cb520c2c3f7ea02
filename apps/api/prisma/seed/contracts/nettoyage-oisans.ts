import { day, month } from '@cordee/domain/kernel/day'
import type { ContractFile } from './contract-story.ts'

/** Eight of the twelve cleaners are taken over: the rate bears on the four new ones. */
export const nettoyageOisans: ContractFile = {
  contract: {
    reference: '2025-GC-02',
    subject: 'Nettoyage des bâtiments, groupement de commandes Le Bourg-d’Oisans et CC de l’Oisans',
    buyer: 'leBourgDOisans',
    commune: 'leBourgDOisans',
    category: 'SERVICES',
    buyerCategory: 'LOCAL',
    durationMonths: 36,
    launchedOn: day('2025-03-10'),
    identifiedOn: day('2024-12-02'),
    studiedOn: day('2025-01-13'),
    submittedOn: day('2025-01-27'),
    publishedOn: day('2025-03-10'),
    awardedOn: day('2025-06-16'),
    notifiedOn: day('2025-06-30'),
    lots: [
      {
        number: 1,
        title: 'Lot unique, mairies, écoles, gymnase',
        euros: 540_000,
        clause: {
          type: 'EXECUTION_NEW_STAFF',
          effort: { labourPercent: 85, hourlyEuros: 24, insertionPercent: 10 },
          newStaff: { totalStaff: 12, transferredStaff: 8 },
          scope:
            'Nettoyage de locaux, tôt le matin ou après 16 h 30, par une association intermédiaire ou par embauche.',
        },
        holders: [
          {
            company: 'propreteDesRousses',
            percent: 100,
            kickoff: {
              on: day('2025-07-08'),
              name: 'Madame Lessive (démo)',
              role: 'PAYROLL',
              phone: '06 39 98 60 09',
            },
          },
        ],
        schedule: {
          notedOn: day('2025-07-08'),
          serviceOrderOn: day('2025-09-01'),
          plannedEndOn: day('2028-08-31'),
        },
      },
    ],
  },
  placements: [
    {
      person: 'yvette',
      lot: 1,
      employer: 'entraideServices',
      modality: 'MAD_AI',
      contractType: 'FIXED_TERM_USAGE',
      trade: 'K2204',
      startsOn: day('2025-09-15'),
      endsOn: day('2026-12-18'),
      weeklyHours: 4,
      hours: { from: month('2025-09'), hours: [8, 17, 15, 12, 16, 12, 17, 14, 15, 17, 6, 0, 14, null] },
    },
    {
      person: 'fatima',
      lot: 1,
      employer: 'propreteDesRousses',
      modality: 'DIRECT_HIRE',
      contractType: 'FIXED_TERM',
      fixedTermMotive: 'Remplacement d’une salariée absente',
      trade: 'K2204',
      startsOn: day('2026-01-05'),
      endsOn: day('2026-06-30'),
      weeklyHours: 5,
      hours: { from: month('2026-01'), hours: [14, 12.5, 16, 12, 14, 15] },
    },
    {
      person: 'ghislaine',
      lot: 1,
      employer: 'entraideServices',
      modality: 'MAD_AI',
      contractType: 'FIXED_TERM_USAGE',
      trade: 'K2204',
      startsOn: day('2026-09-01'),
      endsOn: day('2027-06-30'),
      weeklyHours: 4,
      hours: { from: month('2026-09'), hours: [14, null] },
    },
  ],
}
