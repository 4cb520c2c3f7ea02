import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'
import type { PrescriberKind } from '../organisation/organisation-kind.ts'

/** Whose reasoned opinion is accepted: the list changes with the texts, so a dated parameter. */
export type PrescriberPolicy = DatedPolicy & { readonly authorised: readonly PrescriberKind[] }

export const defaultPrescriberPolicy: PrescriberPolicy = {
  from: day('2000-01-01'),
  source: 'CCAG 2021 art. 16.1.1.2 (liste à vérifier)',
  verified: false,
  authorised: [
    'FRANCE_TRAVAIL',
    'MISSION_LOCALE',
    'CAP_EMPLOI',
    'PLIE',
    'EMPLOYMENT_HOUSE',
    'DEPARTMENT',
    'CCAS',
    'MDPH',
    'SPIP',
    'PJJ',
    'ASE',
  ],
}

export const prescriberPolicies: readonly PrescriberPolicy[] = [defaultPrescriberPolicy]
