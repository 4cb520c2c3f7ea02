import { day, month } from '@cordee/domain/kernel/day'
import type { ContractFile } from './contract-story.ts'

const holidays = [
  ['2025-10-18', '2025-11-02'],
  ['2025-12-20', '2026-01-04'],
  ['2026-02-07', '2026-02-22'],
  ['2026-04-04', '2026-04-19'],
  ['2026-07-04', '2026-08-31'],
  ['2026-10-17', '2026-11-01'],
  ['2026-12-19', '2027-01-03'],
  ['2027-07-03', '2027-08-31'],
]

/** The school calendar makes planned zeros; the company is late, and silent since September. */
export const repasTrieves: ContractFile = {
  contract: {
    reference: '2025-CCT-11',
    subject: 'Repas des écoles et du portage à domicile, Trièves',
    buyer: 'ccTrieves',
    commune: 'mens',
    category: 'SERVICES',
    buyerCategory: 'LOCAL',
    durationMonths: 34,
    launchedOn: day('2025-02-24'),
    identifiedOn: day('2024-11-18'),
    studiedOn: day('2024-12-09'),
    submittedOn: day('2025-01-06'),
    publishedOn: day('2025-02-24'),
    awardedOn: day('2025-05-26'),
    notifiedOn: day('2025-06-10'),
    lots: [
      {
        number: 1,
        title: 'Lot unique, préparation et service',
        euros: 390_000,
        clause: {
          type: 'EXECUTION_HOURS',
          effort: { labourPercent: 45, hourlyEuros: 25, insertionPercent: 5 },
          scope: 'Mise en place, service, plonge, les jours d’école ; apprentissage possible en cuisine.',
        },
        holders: [
          {
            company: 'cuisineMontAiguille',
            percent: 100,
            kickoff: {
              on: day('2025-06-24'),
              name: 'Monsieur Cassolette (démo)',
              role: 'DIRECTION',
              phone: '06 39 98 60 10',
            },
          },
        ],
        schedule: {
          notedOn: day('2025-06-24'),
          serviceOrderOn: day('2025-09-01'),
          plannedEndOn: day('2028-06-30'),
        },
        pauses: holidays.map(([from = '', to = '']) => ({
          notedOn: day('2025-06-24'),
          kind: 'SCHOOL_CALENDAR' as const,
          from: day(from),
          to: day(to),
          reason: 'Vacances scolaires, zone A.',
        })),
      },
    ],
  },
  placements: [
    {
      person: 'sandrine',
      lot: 1,
      employer: 'cuisineMontAiguille',
      modality: 'DIRECT_HIRE',
      contractType: 'FIXED_TERM',
      fixedTermMotive: 'Accroissement temporaire d’activité',
      trade: 'G1603',
      startsOn: day('2025-11-03'),
      endsOn: day('2026-07-03'),
      weeklyHours: 8,
      ended: { on: day('2026-01-30'), reason: 'EARLY_TERMINATION_EMPLOYEE' },
      hours: { from: month('2025-11'), hours: [24, 18, 16] },
    },
    {
      person: 'lucas',
      lot: 1,
      employer: 'cuisineMontAiguille',
      modality: 'WORK_STUDY',
      contractType: 'APPRENTICESHIP',
      trade: 'G1603',
      startsOn: day('2026-09-01'),
      endsOn: day('2027-07-02'),
      weeklyHours: 4,
      hours: { from: month('2026-09'), hours: [null, null] },
    },
  ],
}
