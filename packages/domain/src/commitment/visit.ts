import type { Day } from '../kernel/day.ts'
import { type Minutes, minutes as toMinutes } from '../kernel/minutes.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** Who a visit was for, in the words of the report to the European fund. @source practice of LEADER claims: date, place, kind, with whom, minutes, territory (à vérifier) */
export const visitKindFacts = {
  LAUNCH_MEETING: { label: 'Réunion de lancement', audience: 'COMPANY' },
  SITE_VISIT: { label: 'Visite sur le lieu de travail', audience: 'COMPANY' },
  REVIEW_MEETING: { label: 'Point d’avancement', audience: 'COMPANY' },
  BUYER_MEETING: { label: 'Rencontre avec un acheteur', audience: 'BUYER' },
  PRESCRIBER_MEETING: { label: 'Rencontre avec un prescripteur', audience: 'PRESCRIBER' },
  COMMITTEE: { label: 'Comité', audience: 'COMMITTEE' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly audience: string }>>

export type VisitKind = keyof typeof visitKindFacts
export const visitKinds = Object.keys(visitKindFacts) as VisitKind[]
/** The name of a kind of visit. */
export const visitKindLabel = (kind: VisitKind): string => visitKindFacts[kind].label

const LONGEST = toMinutes(24 * 60)

/**
 * A visit is told once it took place, and lasts a day at most.
 * @returns the visit as told; refuses `VISIT_TO_COME`, `VISIT_TOO_LONG`.
 */
export const tellVisit = <Told extends { readonly visitedOn: Day; readonly minutes: Minutes | null }>(
  told: Told,
  today: Day,
): Result<Told, Refusal<'VISIT_TO_COME' | 'VISIT_TOO_LONG'>> => {
  if (told.visitedOn > today) return err(refuse('VISIT_TO_COME', 'visitedOn'))
  const tooLong = told.minutes !== null && (told.minutes <= 0 || told.minutes > LONGEST)
  return tooLong ? err(refuse('VISIT_TOO_LONG', 'minutes')) : ok(told)
}
