import { day, month } from '@cordee/domain/kernel/day'
import type { ContractFile } from './contract-story.ts'

/** Reserved to insertion structures: no hours are due, those worked are kept for statistics. */
export const sentiersTrieves: ContractFile = {
  contract: {
    reference: '2025-CCT-04',
    subject: 'Entretien des sentiers et espaces naturels du Trièves',
    buyer: 'ccTrieves',
    commune: 'mens',
    category: 'SERVICES',
    buyerCategory: 'LOCAL',
    durationMonths: 48,
    launchedOn: day('2025-01-13'),
    identifiedOn: day('2024-10-07'),
    studiedOn: day('2024-10-21'),
    submittedOn: day('2024-11-04'),
    publishedOn: day('2025-01-13'),
    awardedOn: day('2025-03-17'),
    notifiedOn: day('2025-04-01'),
    lots: [
      {
        number: 1,
        title: 'Lot unique, marché réservé (L2113-13)',
        euros: 160_000,
        clause: {
          type: 'RESERVED_SIAE',
          scope:
            'Marché réservé aux structures d’insertion (L2113-13) : le statut du titulaire est vérifié, aucune heure n’est due. Environ 900 h par an pour les statistiques.',
        },
        holders: [
          {
            company: 'chantierLesDrayes',
            percent: 100,
            kickoff: {
              on: day('2025-04-08'),
              name: 'Madame Balisage (démo)',
              role: 'DIRECTION',
              phone: '06 39 98 60 08',
            },
          },
        ],
        schedule: {
          notedOn: day('2025-04-08'),
          serviceOrderOn: day('2025-05-01'),
          plannedEndOn: day('2029-04-30'),
        },
      },
    ],
  },
  placements: [
    // His twenty-four months end on 30 December 2026, in forty days.
    {
      person: 'daniel',
      lot: 1,
      employer: 'chantierLesDrayes',
      modality: 'RESERVED_LOT',
      contractType: 'FIXED_TERM_I',
      trade: 'A1202',
      startsOn: day('2025-05-05'),
      endsOn: day('2027-04-30'),
      weeklyHours: 10,
      hours: {
        from: month('2025-05'),
        hours: [42, 49, 49, 21, 49, 42, 28, 14, 21, 21, 35, 42, 42, 49, 42, 14, 49, 42],
      },
    },
    {
      person: 'alain',
      lot: 1,
      employer: 'chantierLesDrayes',
      modality: 'RESERVED_LOT',
      contractType: 'FIXED_TERM_I',
      trade: 'A1202',
      startsOn: day('2025-05-05'),
      endsOn: day('2026-04-30'),
      weeklyHours: 10,
      hours: { from: month('2025-05'), hours: [42, 49, 42, 14, 49, 42, 28, 14, 21, 21, 35, 42] },
    },
    // No car: the team picks him up in Mens.
    {
      person: 'samir',
      lot: 1,
      employer: 'chantierLesDrayes',
      modality: 'RESERVED_LOT',
      contractType: 'FIXED_TERM_I',
      trade: 'A1202',
      startsOn: day('2025-10-01'),
      endsOn: day('2027-03-31'),
      weeklyHours: 10,
      hours: { from: month('2025-10'), hours: [28, 28, 14, 21, 21, 35, 42, 42, 49, 42, 14, 49, 42] },
    },
  ],
}
