import { day, month } from '@cordee/domain/kernel/day'
import type { ContractFile, LotStory } from './contract-story.ts'

const winters = [
  ['2025-11-15', '2026-03-15'],
  ['2026-11-15', '2027-03-15'],
  ['2027-11-15', '2028-03-15'],
].map(([from = '', to = '']) => ({
  notedOn: day('2025-04-01'),
  kind: 'WINTER_STOP' as const,
  from: day(from),
  to: day(to),
  reason: 'Repos de la végétation et neige.',
}))

const lotOf = (number: number, valley: string): LotStory => ({
  number,
  title: `Végétation des ouvrages, ${valley}`,
  euros: 240_000,
  clause: {
    type: 'EXECUTION_HOURS',
    effort: { labourPercent: 65, hourlyEuros: 28, insertionPercent: 10 },
    scope: 'Débroussaillage, bûcheronnage léger, évacuation, avec une structure d’insertion.',
  },
  schedule: {
    notedOn: day('2025-04-01'),
    serviceOrderOn: day('2025-04-01'),
    plannedEndOn: day('2028-03-31'),
  },
  pauses: winters,
})

/** Legal basis asked, not deduced; the hours are done by an insertion site as subcontractor. */
export const edfVegetation: ContractFile = {
  contract: {
    reference: 'EDF-2025-07',
    subject: 'Entretien de la végétation des digues, canaux et conduites, Drac et Romanche',
    buyer: 'edfHydroAlpes',
    commune: 'valbonnais',
    category: 'SERVICES',
    durationMonths: 36,
    launchedOn: day('2024-12-02'),
    identifiedOn: day('2024-10-14'),
    studiedOn: day('2024-10-21'),
    submittedOn: day('2024-11-04'),
    publishedOn: day('2024-12-02'),
    awardedOn: day('2025-02-24'),
    notifiedOn: day('2025-03-10'),
    lots: [
      {
        ...lotOf(1, 'Drac'),
        holders: [
          {
            company: 'valbonnaisEspaces',
            percent: 100,
            kickoff: {
              on: day('2025-03-18'),
              name: 'Monsieur Taillis (démo)',
              role: 'SITE_MANAGER',
              phone: '06 39 98 60 05',
            },
          },
        ],
      },
      { ...lotOf(2, 'Romanche'), holders: [{ company: 'valbonnaisEspaces', percent: 100 }] },
    ],
  },
  placements: [
    {
      person: 'rachid',
      lot: 1,
      employer: 'chantierLesDrayes',
      modality: 'SUBCONTRACT_ACI',
      contractType: 'FIXED_TERM_I',
      trade: 'A1203',
      startsOn: day('2025-05-05'),
      endsOn: day('2026-05-04'),
      weeklyHours: 10,
      ended: { on: day('2026-05-04'), reason: 'HIRED_ELSEWHERE' },
      hours: { from: month('2025-05'), hours: [42, 56, 49, 21, 56, 42, 14, 0, 0, 0, 14, 35, 0] },
    },
    {
      person: 'jorge',
      lot: 1,
      employer: 'chantierLesDrayes',
      modality: 'SUBCONTRACT_ACI',
      contractType: 'FIXED_TERM_I',
      trade: 'A1203',
      startsOn: day('2026-06-01'),
      endsOn: day('2027-05-31'),
      weeklyHours: 8,
      hours: { from: month('2026-06'), hours: [28, 35, 7, 14, 28] },
    },
    // The site's own team leader: permanent staff never counts.
    {
      person: 'gerard',
      lot: 1,
      employer: 'chantierLesDrayes',
      modality: 'SUBCONTRACT_ACI',
      contractType: 'PERMANENT',
      trade: 'A1203',
      startsOn: day('2025-05-12'),
      endsOn: day('2025-06-30'),
      weeklyHours: 10,
      permanentStaff: true,
      hours: { from: month('2025-05'), hours: [21, 35] },
    },
    {
      person: 'patrick',
      lot: 2,
      employer: 'chantierLesDrayes',
      modality: 'SUBCONTRACT_ACI',
      contractType: 'FIXED_TERM_I',
      trade: 'A1203',
      startsOn: day('2025-05-05'),
      endsOn: day('2026-04-30'),
      weeklyHours: 10,
      hours: { from: month('2025-05'), hours: [35, 42, 42, 14, 42, 35, 14, 0, 0, 0, 14, 28] },
    },
    {
      person: 'steve',
      lot: 2,
      employer: 'chantierLesDrayes',
      modality: 'SUBCONTRACT_ACI',
      contractType: 'FIXED_TERM_I',
      trade: 'A1203',
      startsOn: day('2026-03-16'),
      endsOn: day('2026-12-15'),
      weeklyHours: 6,
      hours: { from: month('2026-03'), hours: [7, 14, 14, 14, 14, 0, 14, 14] },
    },
  ],
}
