import type { DatedPolicy } from '../kernel/dated-policy.ts'
import {
  addDays,
  addWorkingDays,
  type Day,
  day,
  formatDay,
  isWorkingDay,
  latest,
  MONDAY_TO_FRIDAY,
  type WorkingCalendar,
} from '../kernel/day.ts'

export type FirstReferralPolicy = DatedPolicy & {
  /** Working days during which advisers alone refer people, before the position opens to everybody. */
  readonly workingDays: number
}

export const defaultFirstReferralPolicy: FirstReferralPolicy = {
  from: day('2000-01-01'),
  source: 'Choix de départ : 3 jours ouvrés, à régler par poste',
  verified: false,
  workingDays: 3,
}

export const firstReferralPolicies: readonly FirstReferralPolicy[] = [defaultFirstReferralPolicy]

/** The last day on which only advisers may refer; `null` where the policy keeps no day for them. */
export const advisersOnlyUntil = (
  publishedOn: Day,
  calendar: WorkingCalendar = MONDAY_TO_FRIDAY,
  policy: FirstReferralPolicy = defaultFirstReferralPolicy,
): Day | null => (policy.workingDays === 0 ? null : addWorkingDays(publishedOn, policy.workingDays, calendar))

export type Openness = { readonly open: boolean; readonly sentence: string | null }

export type FirstReferralWindow = { readonly until: Day; readonly left: number; readonly sentence: string }

/** What is left of the advisers' window, counted in working days; `null` once the position is open to everybody. */
export const firstReferralWindow = (
  until: Day | null,
  at: Day,
  calendar: WorkingCalendar = MONDAY_TO_FRIDAY,
): FirstReferralWindow | null => {
  if (until === null || until < at) return null
  let left = 0
  for (let on = at; on < until; on = addDays(on, 1)) if (isWorkingDay(addDays(on, 1), calendar)) left += 1
  const countdown =
    left === 0 ? 'c’est le dernier jour' : `encore ${left} ${left === 1 ? 'jour ouvré' : 'jours ouvrés'}`
  return { until, left, sentence: `Réservé aux conseillers jusqu’au ${formatDay(until)} : ${countdown}.` }
}

/**
 * Is the position open to everybody on this day? The window is shown, never hidden.
 * @rule R67
 * @source choix: trois jours ouvrés, dix perdent le candidat
 */
export const opennessOn = (until: Day | null, at: Day): Openness =>
  until !== null && at <= until
    ? { open: false, sentence: `Réservé aux conseillers jusqu’au ${formatDay(until)}.` }
    : { open: true, sentence: null }

export type Opening = {
  /** The last day of the advisers' window, while it lasts. */
  readonly heldUntil: Day | null
  /** The day from which everybody is told; `null` while the window lasts. */
  readonly announcedOn: Day | null
}

/** Since when a position is announced to everybody, or until when it is held for those whom advisers accompany (R67). */
export const opening = (publishedOn: Day, until: Day | null, at: Day): Opening => {
  if (!opennessOn(until, at).open) return { heldUntil: until, announcedOn: null }
  return {
    heldUntil: null,
    announcedOn: until === null ? publishedOn : latest(publishedOn, addDays(until, 1)),
  }
}

/**
 * The day from which somebody stands in line for a position: the day they came, or, for who came by the public door
 * during the advisers' window, the day it ends. Referrals of the window are looked at before (R67).
 */
export const inLineFrom = (cameOn: Day, advisersFirstUntil: Day | null): Day =>
  advisersFirstUntil === null ? cameOn : latest(cameOn, addDays(advisersFirstUntil, 1))
