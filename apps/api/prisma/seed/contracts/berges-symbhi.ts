import { day, month } from '@cordee/domain/kernel/day'
import type { OrganisationKey } from '../organisations/organisations.ts'
import type { ContractFile, LotStory } from './contract-story.ts'

const winters = [
  ['2025-11-15', '2026-03-15'],
  ['2026-11-15', '2027-03-15'],
  ['2027-11-15', '2028-03-15'],
  ['2028-11-15', '2029-03-15'],
].map(([from = '', to = '']) => ({
  notedOn: day('2025-04-10'),
  kind: 'WINTER_STOP' as const,
  from: day(from),
  to: day(to),
  reason: 'Sols gelés et fraie : interventions d’urgence seulement.',
}))

const lotOf = (
  number: number,
  river: string,
  company: OrganisationKey,
  contact: string,
  phone: string,
): LotStory => ({
  number,
  title: `Berges et digues, ${river}`,
  euros: 180_000,
  clause: {
    type: 'EXECUTION_HOURS',
    effort: { labourPercent: 70, hourlyEuros: 28, insertionPercent: 15 },
    scope: 'Débroussaillage, abattage léger, évacuation des embâcles, par des salariés en insertion.',
  },
  holders: [
    { company, percent: 100, kickoff: { on: day('2025-04-10'), name: contact, role: 'SITE_MANAGER', phone } },
  ],
  schedule: {
    notedOn: day('2025-04-10'),
    serviceOrderOn: day('2025-04-15'),
    plannedEndOn: day('2029-04-14'),
  },
  pauses: winters,
})

/** An insertion company and an insertion site, each on its river. */
export const bergesSymbhi: ContractFile = {
  contract: {
    reference: 'SYM-2025-05',
    subject: 'Entretien des berges et digues, Romanche et Bonne',
    buyer: 'symbhi',
    commune: 'livetEtGavet',
    category: 'SERVICES',
    buyerCategory: 'LOCAL',
    durationMonths: 48,
    launchedOn: day('2025-01-06'),
    identifiedOn: day('2024-10-21'),
    studiedOn: day('2024-11-12'),
    submittedOn: day('2024-11-25'),
    publishedOn: day('2025-01-06'),
    awardedOn: day('2025-03-17'),
    notifiedOn: day('2025-04-03'),
    lots: [
      lotOf(1, 'Romanche', 'rivesEtRuisseaux', 'Madame Saulaie (démo)', '06 39 98 60 13'),
      lotOf(2, 'Bonne', 'chantierLesDrayes', 'Monsieur Gué (démo)', '06 39 98 60 14'),
    ],
  },
  placements: [
    // December was declared at 21 h; the payslip that came in February says 35 h.
    {
      person: 'abdel',
      lot: 1,
      employer: 'rivesEtRuisseaux',
      modality: 'COCONTRACT',
      contractType: 'FIXED_TERM_I',
      trade: 'A1203',
      startsOn: day('2025-05-05'),
      endsOn: day('2026-05-04'),
      weeklyHours: 9,
      hours: { from: month('2025-05'), hours: [35, 49, 42, 14, 49, 42, 14, 21, 0, 0, 14, 35, 0] },
      corrections: [
        {
          on: day('2026-02-09'),
          month: month('2025-12'),
          hours: 35,
          reason: 'Fiche de paie de décembre reçue en février : 14 h oubliées.',
        },
      ],
    },
    {
      person: 'david',
      lot: 1,
      employer: 'rivesEtRuisseaux',
      modality: 'COCONTRACT',
      contractType: 'FIXED_TERM_I',
      trade: 'A1203',
      startsOn: day('2026-06-01'),
      endsOn: day('2027-05-31'),
      weeklyHours: 5,
      hours: { from: month('2026-06'), hours: [14, 14, 0, 14, 14] },
    },
    // He left at the end of his contract; nobody knows where he is now.
    {
      person: 'michel',
      lot: 2,
      employer: 'chantierLesDrayes',
      modality: 'COCONTRACT',
      contractType: 'FIXED_TERM_I',
      trade: 'A1203',
      startsOn: day('2025-06-02'),
      endsOn: day('2026-05-29'),
      weeklyHours: 8,
      ended: { on: day('2026-05-29'), reason: 'OTHER' },
      hours: { from: month('2025-06'), hours: [28, 35, 14, 35, 28, 7, 0, 0, 0, 7, 21, 14] },
    },
    {
      person: 'omar',
      lot: 2,
      employer: 'chantierLesDrayes',
      modality: 'COCONTRACT',
      contractType: 'FIXED_TERM_I',
      trade: 'A1203',
      startsOn: day('2026-09-07'),
      endsOn: day('2027-03-05'),
      weeklyHours: 8,
      hours: { from: month('2026-09'), hours: [21, 28] },
    },
  ],
}
