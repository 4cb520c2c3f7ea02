import { day, month } from '@cordee/domain/kernel/day'
import type { ContractFile } from './contract-story.ts'

/** A criterion beside the clause: 300 h asked, 450 h promised, and the promise binds. */
export const espacesVertsHuez: ContractFile = {
  contract: {
    reference: '2026-HUEZ-03',
    subject: 'Entretien des espaces verts et des chemins piétons, Huez',
    buyer: 'huez',
    commune: 'huez',
    category: 'SERVICES',
    buyerCategory: 'LOCAL',
    durationMonths: 36,
    launchedOn: day('2025-11-17'),
    identifiedOn: day('2025-09-15'),
    studiedOn: day('2025-10-06'),
    submittedOn: day('2025-10-20'),
    publishedOn: day('2025-11-17'),
    awardedOn: day('2026-02-16'),
    notifiedOn: day('2026-03-09'),
    lots: [
      {
        number: 1,
        title: 'Lot unique',
        euros: 255_000,
        clause: {
          type: 'CLAUSE_AND_CRITERION',
          fixed: {
            hours: 450,
            formula: 'Critère social : 300 h au moins demandées, 450 h promises dans l’offre retenue',
          },
          scope: 'Plantation, tonte, désherbage à la main, chemins piétons, de mai à octobre.',
        },
        holders: [
          {
            company: 'jardinsDAltitude',
            percent: 100,
            kickoff: {
              on: day('2026-03-17'),
              name: 'Madame Gentiane (démo)',
              role: 'DIRECTION',
              phone: '06 39 98 60 15',
            },
          },
        ],
        schedule: {
          notedOn: day('2026-03-17'),
          serviceOrderOn: day('2026-04-01'),
          plannedEndOn: day('2029-03-31'),
        },
        pauses: [
          ['2026-11-15', '2027-03-31'],
          ['2027-11-15', '2028-03-31'],
          ['2028-11-15', '2029-03-31'],
        ].map(([from = '', to = '']) => ({
          notedOn: day('2026-03-17'),
          kind: 'WINTER_STOP' as const,
          from: day(from),
          to: day(to),
          reason: 'Neige.',
        })),
      },
    ],
  },
  placements: [
    {
      person: 'ines',
      lot: 1,
      employer: 'jardinsDAltitude',
      modality: 'DIRECT_HIRE',
      contractType: 'FIXED_TERM',
      fixedTermMotive: 'Travail saisonnier',
      trade: 'A1203',
      startsOn: day('2026-05-04'),
      endsOn: day('2026-09-30'),
      weeklyHours: 9,
      hours: { from: month('2026-05'), hours: [28, 35, 35, 28, 26] },
    },
  ],
}
