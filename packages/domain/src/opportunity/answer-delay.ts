import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { addWorkingDays, type Day, day, MONDAY_TO_FRIDAY, type WorkingCalendar } from '../kernel/day.ts'

export type AnswerPolicy = DatedPolicy & { readonly workingDays: number }

export const defaultAnswerPolicy: AnswerPolicy = {
  from: day('2000-01-01'),
  source: 'Pratique de terrain : cinq jours ouvrés, quinze jours perdent le candidat',
  verified: false,
  workingDays: 5,
}

export const answerPolicies: readonly AnswerPolicy[] = [defaultAnswerPolicy]

export type AnswerDelay = { readonly answerBy: Day; readonly late: boolean; readonly nextStep: string }

/**
 * When the company must answer a profile, and what happens then: a call, then the position is paused.
 * @rule R74
 * @source pratique de terrain: cinq jours ouvrés (un guide pilote écrit quinze jours)
 */
export const answerDelay = (
  proposedOn: Day,
  at: Day,
  calendar: WorkingCalendar = MONDAY_TO_FRIDAY,
  policy: AnswerPolicy = defaultAnswerPolicy,
): AnswerDelay => {
  const answerBy = addWorkingDays(proposedOn, policy.workingDays, calendar)
  const pausedFrom = addWorkingDays(answerBy, policy.workingDays, calendar)
  if (at <= answerBy) return { answerBy, late: false, nextStep: 'L’entreprise peut encore répondre.' }
  return {
    answerBy,
    late: true,
    nextStep:
      at <= pausedFrom
        ? 'Appeler l’entreprise.'
        : 'Mettre l’offre en pause et proposer autre chose à la personne.',
  }
}
