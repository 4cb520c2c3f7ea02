import { addMonths, type Day, lastDay, monthOf } from '../kernel/day.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** When the situation of somebody is asked: at the exit, then three, six and twelve months later. */
export const outcomeMilestones = {
  EXIT: { label: 'À la sortie', months: 0 },
  MONTHS_3: { label: 'À 3 mois', months: 3 },
  MONTHS_6: { label: 'À 6 mois', months: 6 },
  MONTHS_12: { label: 'À 12 mois', months: 12 },
} as const

export type OutcomeMilestone = keyof typeof outcomeMilestones
export const outcomeMilestoneKeys = Object.keys(outcomeMilestones) as OutcomeMilestone[]

export const outcomeSourceLabels = {
  PERSON: 'La personne',
  COMPANY: 'L’entreprise',
  ADVISER: 'La conseillère ou le conseiller',
  FACILITATOR: 'Constaté par l’équipe',
} as const
export type OutcomeSource = keyof typeof outcomeSourceLabels

/** The first day on which the question means something. */
export const milestoneDay = (endedOn: Day, milestone: OutcomeMilestone): Day =>
  addMonths(endedOn, outcomeMilestones[milestone].months)

/** The last end of work for which the milestone has come: on the last day of a month, every end of the earlier one. */
export const lastEndAsked = (today: Day, milestone: OutcomeMilestone): Day => {
  const back = addMonths(today, -outcomeMilestones[milestone].months)
  return today === lastDay(monthOf(today)) ? lastDay(monthOf(back)) : back
}

/** The questions that may be asked by now, the oldest first. */
export const dueMilestones = (endedOn: Day, today: Day): OutcomeMilestone[] =>
  outcomeMilestoneKeys.filter((milestone) => milestoneDay(endedOn, milestone) <= today)

/**
 * A situation is noted for a work that has ended, not before its day.
 * @returns the milestone; refuses `OUTCOME_BEFORE_END`, `OUTCOME_TOO_EARLY`.
 */
export const checkOutcome = (
  endedOn: Day | null,
  milestone: OutcomeMilestone,
  answeredOn: Day,
): Result<OutcomeMilestone, Refusal<'OUTCOME_BEFORE_END' | 'OUTCOME_TOO_EARLY'>> => {
  if (endedOn === null) return err(refuse('OUTCOME_BEFORE_END', 'milestone'))
  return answeredOn < milestoneDay(endedOn, milestone)
    ? err(refuse('OUTCOME_TOO_EARLY', 'answeredOn'))
    : ok(milestone)
}
