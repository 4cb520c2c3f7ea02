import { type Day, day } from '@cordee/domain/kernel/day'
import type { FunderNature } from '@cordee/domain/programme/funding-plan'
import type { OrganisationKey } from '../organisations/organisations.ts'

export interface FunderStory {
  readonly funder: OrganisationKey
  readonly nature: FunderNature
  readonly shareBps: number
  readonly emblem: 'EU' | 'FRANCE' | 'NONE'
  /** What it asks to be said of it. */
  readonly sentence: string
  readonly link?: string
  /** Its mark, drawn for the demonstration: no real logo is copied. */
  readonly mark: string
}

export interface ProgrammeStory {
  readonly name: string
  readonly from: Day
  readonly to: Day
  readonly totalCents: number
}

/** 80 % of the post, three years at a time. @source the article that announced the post: 147 k€ */
const TOTAL = 14_700_000

export const pastProgramme: ProgrammeStory = {
  name: 'Clauses sociales Sud Isère 2021-2024',
  from: day('2021-09-01'),
  to: day('2024-08-31'),
  totalCents: TOTAL,
}

export const programme: ProgrammeStory = {
  name: 'Clauses sociales Sud Isère 2024-2027',
  from: day('2024-09-01'),
  to: day('2027-08-31'),
  totalCents: TOTAL,
}

/** The key of the same article: 21, 20, 20, 20 and 19 %. */
export const funders: readonly FunderStory[] = [
  {
    funder: 'leader',
    nature: 'EU',
    shareBps: 1900,
    emblem: 'EU',
    sentence: 'Ce projet est cofinancé par l’Union européenne, avec le Feader (démonstration).',
    link: 'https://leader-alpes-sud-isere.example/',
    mark: 'leader',
  },
  {
    funder: 'contratEtatRegion',
    nature: 'STATE',
    shareBps: 2000,
    emblem: 'FRANCE',
    sentence: 'Avec le soutien de l’État, par le contrat signé avec la Région (démonstration).',
    link: 'https://contrat-etat-region.example/',
    mark: 'contrat-etat-region',
  },
  {
    funder: 'departement',
    nature: 'DEPARTMENT',
    shareBps: 2000,
    emblem: 'NONE',
    sentence: 'Avec le soutien du Département (démonstration).',
    link: 'https://departement.example/',
    mark: 'departement',
  },
  {
    funder: 'troisVallees',
    nature: 'EPCI',
    shareBps: 2100,
    emblem: 'NONE',
    sentence: 'Trois communautés de communes paient ensemble une part du poste (démonstration).',
    link: 'https://trois-vallees.example/',
    mark: 'communautes',
  },
  {
    funder: 'edfHydroAlpes',
    nature: 'PRIVATE',
    shareBps: 2000,
    emblem: 'NONE',
    sentence: 'Une entreprise du territoire paie une part du poste (démonstration).',
    mark: 'energie',
  },
]
