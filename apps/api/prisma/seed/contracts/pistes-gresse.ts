import { day, month } from '@cordee/domain/kernel/day'
import type { ContractFile } from './contract-story.ts'

const summerTeam = {
  lot: 1,
  employer: 'vercorsInterim',
  modality: 'TEMP_ETTI',
  contractType: 'TEMPORARY',
  trade: 'A1203',
  startsOn: day('2026-07-06'),
  endsOn: day('2026-07-24'),
  weeklyHours: 35,
  position: 'Préparer les pistes l’été',
} as const

/** A season of four months: red in June, done in September. */
export const pistesGresse: ContractFile = {
  contract: {
    reference: '2026-GEV-01',
    subject: 'Travaux d’été du domaine skiable, Gresse-en-Vercors',
    buyer: 'gresse',
    commune: 'gresseEnVercors',
    category: 'WORKS',
    buyerCategory: 'LOCAL',
    durationMonths: 4,
    launchedOn: day('2026-02-16'),
    identifiedOn: day('2025-12-08'),
    studiedOn: day('2026-01-05'),
    submittedOn: day('2026-01-19'),
    publishedOn: day('2026-02-16'),
    awardedOn: day('2026-04-13'),
    notifiedOn: day('2026-04-27'),
    completedOn: day('2026-10-06'),
    lots: [
      {
        number: 1,
        title: 'Débroussaillage, drainages, démontage',
        euros: 210_000,
        clause: {
          type: 'EXECUTION_HOURS',
          effort: { labourPercent: 40, hourlyEuros: 32, insertionPercent: 7 },
          scope: 'Débroussaillage, drainages, rangement des filets, marche en montagne.',
        },
        holders: [
          {
            company: 'altiTravaux',
            percent: 100,
            kickoff: {
              on: day('2026-05-05'),
              name: 'Monsieur Névé (démo)',
              role: 'SITE_MANAGER',
              phone: '06 39 98 60 11',
            },
            settled: { on: day('2026-09-17'), as: 'fulfilCommitment' },
          },
        ],
        schedule: {
          notedOn: day('2026-05-05'),
          serviceOrderOn: day('2026-06-01'),
          plannedEndOn: day('2026-09-30'),
        },
      },
      {
        number: 2,
        title: 'Câbles et poulies',
        euros: 140_000,
        noClause: 'Montage spécialisé, contrôlé par le constructeur.',
      },
      {
        number: 3,
        title: 'Peinture des pylônes',
        euros: 45_000,
        noClause: 'Cordistes qualifiés seulement.',
      },
    ],
  },
  placements: [
    { ...summerTeam, person: 'noe', hours: { from: month('2026-07'), hours: [96] } },
    { ...summerTeam, person: 'bilal', hours: { from: month('2026-07'), hours: [88] } },
  ],
}
