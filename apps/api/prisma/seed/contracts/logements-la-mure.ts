import { day, month } from '@cordee/domain/kernel/day'
import type { ContractFile, HolderStory, LotStory } from './contract-story.ts'

/** Shares of the façades: the lead member, then the other. */
const senepy = { company: 'facadesSenepy', percent: 70, lead: true } as const satisfies HolderStory
const isol = { company: 'isolIsere', percent: 30 } as const satisfies HolderStory

const facades = (euros: number): Pick<LotStory, 'euros' | 'clause'> => ({
  euros,
  clause: {
    type: 'EXECUTION_HOURS',
    effort: { labourPercent: 50, hourlyEuros: 32, insertionPercent: 5 },
    scope: 'Aide à la pose d’isolant, échafaudage reçu et vérifié, travail au sol et en étage.',
  },
})

const halls: Pick<LotStory, 'euros' | 'clause'> = {
  euros: 60_000,
  clause: {
    type: 'EXECUTION_HOURS',
    effort: { labourPercent: 70, hourlyEuros: 30, insertionPercent: 7 },
    scope: 'Peinture des halls et couloirs avec un chef ; heures mises en commun avec la maison des enfants.',
  },
}

/**
 * Two tranches of 24 flats. Façades: 310 + 299 = 609 h, shared 70/30: 426 and 183 h. Halls: 98 + 98 = 196 h.
 * The firm tranche is received with 46 h missing; the façades of the other are affirmed, its halls still sleep.
 */
export const logementsLaMure: ContractFile = {
  contract: {
    reference: 'AIH-2024-22',
    subject: 'Rénovation énergétique de 48 logements, La Mure',
    buyer: 'alpesIsereHabitat',
    commune: 'laMure',
    category: 'WORKS',
    buyerCategory: 'LOCAL',
    durationMonths: 34,
    launchedOn: day('2024-10-07'),
    identifiedOn: day('2024-05-13'),
    studiedOn: day('2024-06-10'),
    submittedOn: day('2024-07-01'),
    publishedOn: day('2024-10-07'),
    awardedOn: day('2025-01-20'),
    notifiedOn: day('2025-02-03'),
    lots: [
      {
        number: 1,
        title: 'Façades, isolation, tranche ferme (24 logements)',
        ...facades(397_000),
        holders: [
          {
            ...senepy,
            kickoff: {
              on: day('2025-02-18'),
              name: 'Madame Crépi (démo)',
              role: 'DIRECTION',
              phone: '06 39 98 60 12',
            },
            settled: { on: day('2026-09-15'), as: 'recordShortfall' },
            penalty: {
              smicHundredths: 200,
              openedOn: day('2026-10-05'),
              heardOn: day('2026-10-19'),
              observations: 'Deux personnes sont parties au printemps. Le chantier suivant reprend en avril.',
            },
          },
          { ...isol, settled: { on: day('2026-09-15'), as: 'fulfilCommitment' } },
        ],
        schedule: {
          notedOn: day('2025-03-24'),
          serviceOrderOn: day('2025-04-01'),
          plannedEndOn: day('2026-06-30'),
        },
        pauses: [
          {
            notedOn: day('2025-03-24'),
            kind: 'WINTER_STOP',
            from: day('2025-12-01'),
            to: day('2026-02-28'),
            reason: 'Enduits et colles : pas de pose sous 5 °C.',
          },
        ],
      },
      {
        number: 2,
        title: 'Façades, isolation, tranche conditionnelle (24 logements)',
        ...facades(383_000),
        conditional: true,
        holders: [senepy, isol],
        affirmedOn: day('2026-11-12'),
        schedule: {
          notedOn: day('2026-11-12'),
          serviceOrderOn: day('2027-04-05'),
          plannedEndOn: day('2027-10-29'),
        },
      },
      {
        number: 3,
        title: 'Peinture des halls, tranche ferme',
        ...halls,
        holders: [
          {
            company: 'peintureObiou',
            percent: 100,
            kickoff: {
              on: day('2025-02-18'),
              name: 'Madame Nuancier (démo)',
              role: 'DIRECTION',
              phone: '06 39 98 60 03',
            },
            settled: { on: day('2026-06-15'), as: 'fulfilCommitment' },
          },
        ],
        schedule: {
          notedOn: day('2026-02-09'),
          serviceOrderOn: day('2026-02-16'),
          plannedEndOn: day('2026-05-29'),
        },
      },
      {
        number: 4,
        title: 'Peinture des halls, tranche conditionnelle',
        ...halls,
        conditional: true,
        holders: [{ company: 'peintureObiou', percent: 100 }],
      },
      {
        number: 5,
        title: 'Menuiseries extérieures',
        euros: 310_000,
        noClause: 'Une pose de deux jours par logement, par le fabricant.',
      },
      {
        number: 6,
        title: 'Chauffage',
        euros: 265_000,
        noClause: 'Chauffagistes qualifiés ; l’équipe est de trois personnes.',
      },
    ],
  },
  placements: [
    {
      person: 'moussa',
      lot: 1,
      holder: 'facadesSenepy',
      employer: 'adretInterim',
      modality: 'TEMP_ETTI',
      contractType: 'TEMPORARY',
      trade: 'F1611',
      startsOn: day('2025-05-12'),
      endsOn: day('2025-07-11'),
      weeklyHours: 35,
      hours: { from: month('2025-05'), hours: [49, 77, 45] },
    },
    {
      person: 'kevin',
      lot: 1,
      holder: 'isolIsere',
      employer: 'isolIsere',
      modality: 'DIRECT_HIRE',
      contractType: 'FIXED_TERM',
      fixedTermMotive: 'Accroissement temporaire d’activité',
      trade: 'F1613',
      startsOn: day('2025-09-08'),
      endsOn: day('2025-09-26'),
      weeklyHours: 35,
      hours: { from: month('2025-09'), hours: [93] },
    },
    // Two weeks of an internship: no contract of work, its hours never count.
    {
      person: 'chloe',
      lot: 3,
      employer: 'peintureObiou',
      modality: 'TRAINING',
      contractType: 'INTERNSHIP',
      trade: 'F1606',
      startsOn: day('2026-02-16'),
      endsOn: day('2026-02-27'),
      weeklyHours: 35,
      ended: { on: day('2026-02-27'), reason: 'TRAINING_START' },
      hours: { from: month('2026-02'), hours: [70] },
    },
    {
      person: 'nadia',
      lot: 3,
      employer: 'peintureObiou',
      modality: 'DIRECT_HIRE',
      contractType: 'FIXED_TERM',
      fixedTermMotive: 'Accroissement temporaire d’activité',
      trade: 'F1606',
      startsOn: day('2026-03-02'),
      endsOn: day('2026-03-20'),
      weeklyHours: 35,
      hours: { from: month('2026-03'), hours: [98] },
    },
  ],
}
