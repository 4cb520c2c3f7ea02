import type { Day } from '../kernel/day.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** Why a person's name may leave the team before a hire: told to the person, and taken back by them at any time. */
export const dataSharePurposeLabels = {
  PROPOSAL: 'Être proposé à un employeur',
  POOL: 'Rester dans le vivier',
  TESTIMONY: 'Publier un témoignage',
} as const

export type DataSharePurpose = keyof typeof dataSharePurposeLabels
export const dataSharePurposes = Object.keys(dataSharePurposeLabels) as DataSharePurpose[]

export type DataShare = { readonly from: Day; readonly to: Day | null; readonly revokedOn: Day | null }

/**
 * Does this share hold today? It ends with its last day, and the very day it is taken back.
 * @source RGPD art. 7 § 3: retirer est aussi simple que donner
 */
export const shareHolds = ({ from, to, revokedOn }: DataShare, at: Day): boolean =>
  from <= at && (to === null || at <= to) && (revokedOn === null || at < revokedOn)

/** An agreement given today lasts until a day to come, or without end. @returns its last day; refuses `SHARE_OVER`. */
export const checkShare = (to: Day | null, today: Day): Result<Day | null, Refusal<'SHARE_OVER'>> =>
  to !== null && to < today ? err(refuse('SHARE_OVER', 'toDay')) : ok(to)
