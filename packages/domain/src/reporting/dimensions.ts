import { ageOn } from '../kernel/age.ts'
import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { type Day, day } from '../kernel/day.ts'

export type AgeBand = 'UNDER_26' | 'FROM_26_TO_44' | 'FROM_45_TO_49' | 'FROM_50' | 'NOT_STATED'

/** Ages at which a band begins: questionnaires differ, so a dated parameter. */
export type AgeBandPolicy = DatedPolicy & {
  readonly bands: readonly { readonly from: number; readonly band: AgeBand }[]
}

export const defaultAgeBandPolicy: AgeBandPolicy = {
  from: day('2000-01-01'),
  source: 'Consolidation nationale (tranches à vérifier sur le formulaire)',
  verified: false,
  bands: [
    { from: 0, band: 'UNDER_26' },
    { from: 26, band: 'FROM_26_TO_44' },
    { from: 45, band: 'FROM_45_TO_49' },
    { from: 50, band: 'FROM_50' },
  ],
}

export const ageBandPolicies: readonly AgeBandPolicy[] = [defaultAgeBandPolicy]

export const ageBandLabels: Readonly<Record<AgeBand, string>> = {
  UNDER_26: 'Moins de 26 ans',
  FROM_26_TO_44: '26 à 44 ans',
  FROM_45_TO_49: '45 à 49 ans',
  FROM_50: '50 ans et plus',
  NOT_STATED: 'Non renseigné',
}

/** The band of a person's age on this day; without a date of birth it is said not to be stated. */
export const ageBandOn = (
  bornOn: Day | null,
  at: Day,
  policy: AgeBandPolicy = defaultAgeBandPolicy,
): AgeBand => {
  if (bornOn === null) return 'NOT_STATED'
  const age = ageOn(bornOn, at)
  return policy.bands.findLast(({ from }) => age >= from)?.band ?? 'NOT_STATED'
}

export const sexLabels = { F: 'Femmes', M: 'Hommes', NOT_STATED: 'Non renseigné' } as const
export type Sex = keyof typeof sexLabels

export const educationLabels = {
  BELOW_3: 'Sans diplôme (infra 3)',
  LEVEL_3: 'CAP ou BEP (3)',
  LEVEL_4: 'Bac (4)',
  LEVEL_5_PLUS: 'Bac + 2 et plus (5 et plus)',
  NOT_STATED: 'Non renseigné',
} as const
export type Education = keyof typeof educationLabels

/** @source ASP, ref_niveau_formation_v3 (codes 00 à 70), lu dans les emplois de l'inclusion */
const EDUCATION_OF_ASP: Readonly<Record<string, Education>> = {
  '00': 'BELOW_3',
  '01': 'BELOW_3',
  '10': 'LEVEL_5_PLUS',
  '20': 'LEVEL_5_PLUS',
  '30': 'LEVEL_5_PLUS',
  '40': 'LEVEL_4',
  '41': 'LEVEL_4',
  '50': 'LEVEL_3',
  '51': 'LEVEL_3',
  '60': 'BELOW_3',
  '70': 'BELOW_3',
}

/** The level of a code of the ASP, as employee records write it; an unknown code is not stated. */
export const educationOfAsp = (code: string): Education => EDUCATION_OF_ASP[code.trim()] ?? 'NOT_STATED'

/** The code written to the ASP for a level: the broadest of that level; `null` when it is not stated. */
export const aspOfEducation = (education: Education): string | null =>
  ({ BELOW_3: '70', LEVEL_3: '50', LEVEL_4: '40', LEVEL_5_PLUS: '30', NOT_STATED: null })[education]
