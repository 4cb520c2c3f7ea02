import { day, month } from '@cordee/domain/kernel/day'
import type { ContractFile } from './contract-story.ts'

/** Work at height behind an access badge; the water released stopped everything for six weeks. */
export const edfBarrage: ContractFile = {
  contract: {
    reference: 'EDF-2026-03',
    subject: 'Barrage du Chambon : rénovation des vannes',
    buyer: 'edfHydroAlpes',
    commune: 'leFreneyDOisans',
    category: 'WORKS',
    durationMonths: 18,
    launchedOn: day('2025-11-03'),
    identifiedOn: day('2025-09-08'),
    studiedOn: day('2025-09-22'),
    submittedOn: day('2025-10-06'),
    publishedOn: day('2025-11-03'),
    awardedOn: day('2026-02-23'),
    notifiedOn: day('2026-03-16'),
    lots: [
      {
        number: 1,
        title: 'Vannes, hydromécanique',
        euros: 3_200_000,
        noClause: 'Soudeurs qualifiés et habilités seulement.',
      },
      {
        number: 2,
        title: 'Échafaudage et logistique',
        euros: 900_000,
        clause: {
          type: 'EXECUTION_HOURS',
          effort: { labourPercent: 35, hourlyEuros: 34, insertionPercent: 5 },
          scope:
            'Montage avec un groupement d’employeurs, manutention. Badge d’accès : trois semaines d’avance.',
        },
        holders: [
          {
            company: 'echafaudagesRomanche',
            percent: 100,
            kickoff: {
              on: day('2026-03-24'),
              name: 'Monsieur Longrine (démo)',
              role: 'SITE_MANAGER',
              phone: '06 39 98 60 06',
            },
          },
        ],
        schedule: {
          notedOn: day('2026-05-04'),
          serviceOrderOn: day('2026-05-04'),
          plannedEndOn: day('2027-09-30'),
        },
        pauses: [
          {
            notedOn: day('2026-05-04'),
            kind: 'WINTER_STOP',
            from: day('2026-11-15'),
            to: day('2027-04-15'),
            reason: 'Route du barrage fermée par la neige.',
          },
          {
            notedOn: day('2026-07-07'),
            kind: 'SUSPENSION',
            from: day('2026-07-06'),
            to: day('2026-08-16'),
            reason: 'Lâchers d’eau : travaux suspendus six semaines.',
          },
        ],
      },
    ],
  },
  placements: [
    {
      person: 'mehdi',
      lot: 2,
      employer: 'geiqBtp',
      modality: 'MAD_GEIQ',
      contractType: 'PROFESSIONAL_TRAINING',
      trade: 'F1502',
      startsOn: day('2026-05-04'),
      endsOn: day('2027-05-03'),
      weeklyHours: 35,
      hours: { from: month('2026-05'), hours: [49, 42, 7, 14, 35, 56] },
    },
    {
      person: 'luis',
      lot: 2,
      employer: 'adretInterim',
      modality: 'TEMP_ETTI',
      contractType: 'TEMPORARY',
      trade: 'N1105',
      startsOn: day('2026-06-15'),
      endsOn: day('2026-07-03'),
      weeklyHours: 35,
      hours: { from: month('2026-06'), hours: [24, 7] },
    },
    // 215 h in October: more than 48 h a week, to be checked with the agency before it is validated.
    {
      person: 'lina',
      lot: 2,
      employer: 'adretInterim',
      modality: 'TEMP_ETTI',
      contractType: 'TEMPORARY',
      trade: 'N1105',
      startsOn: day('2026-09-14'),
      endsOn: day('2026-11-13'),
      weeklyHours: 35,
      hours: { from: month('2026-09'), hours: [42, 215] },
    },
    // He did not come on the first day.
    {
      person: 'thomas',
      lot: 2,
      employer: 'adretInterim',
      modality: 'TEMP_ETTI',
      contractType: 'TEMPORARY',
      trade: 'N1105',
      startsOn: day('2026-09-14'),
      endsOn: day('2026-10-09'),
      weeklyHours: 35,
      ended: { on: day('2026-09-14'), reason: 'EARLY_TERMINATION_EMPLOYEE' },
      hours: { from: month('2026-09'), hours: [0] },
    },
  ],
}
