import type { DatedPolicy } from '../kernel/dated-policy.ts'
import {
  addWorkingDays,
  type Day,
  day,
  formatDay,
  latest,
  MONDAY_TO_FRIDAY,
  type WorkingCalendar,
} from '../kernel/day.ts'
import { minutes } from '../kernel/minutes.ts'
import { type CountingFacts, wholeRefusal } from './counting.ts'
import { type CountingPolicy, defaultCountingPolicy } from './counting-policy.ts'

export type AlreadyHiredPolicy = DatedPolicy & { readonly workingDays: number }

export const defaultAlreadyHiredPolicy: AlreadyHiredPolicy = {
  from: day('2000-01-01'),
  source: 'Promesse du service : réponse en deux jours ouvrés',
  verified: true,
  workingDays: 2,
}

export const alreadyHiredPolicies: readonly AlreadyHiredPolicy[] = [defaultAlreadyHiredPolicy]

export type AlreadyHiredAnswer = {
  readonly state: 'WAITING' | 'COUNTS' | 'DOES_NOT_COUNT'
  readonly answerBy: Day
  readonly from: Day | null
  readonly until: Day | null
  /** All the company reads: yes or no and dates, never why. */
  readonly sentence: string
}

/**
 * « J'ai déjà quelqu'un »: the company learns within two working days whether the hours count, from when and
 * until when, never why.
 * @rule R56
 */
export const answerAlreadyHired = (
  input: {
    readonly askedOn: Day
    readonly decided: boolean
    readonly facts: Pick<
      CountingFacts,
      | 'effectOn'
      | 'validUntil'
      | 'contractType'
      | 'contractFrom'
      | 'contractTo'
      | 'notifiedOn'
      | 'alreadyEmployed'
    >
  },
  calendar: WorkingCalendar = MONDAY_TO_FRIDAY,
  policy: AlreadyHiredPolicy = defaultAlreadyHiredPolicy,
  counting: CountingPolicy = defaultCountingPolicy,
): AlreadyHiredAnswer => {
  const answerBy = addWorkingDays(input.askedOn, policy.workingDays, calendar)
  if (!input.decided) {
    return {
      state: 'WAITING',
      answerBy,
      from: null,
      until: null,
      sentence: `Réponse au plus tard le ${formatDay(answerBy)}.`,
    }
  }
  const { contractFrom, effectOn, validUntil } = input.facts
  const facts = {
    ...input.facts,
    permanentStaff: false,
    workedMinutes: minutes(0),
    trainingCounted: minutes(0),
  }
  const oneMinute = { kind: 'WORK', from: contractFrom, to: contractFrom, minutes: minutes(1) } as const
  const refused = wholeRefusal(oneMinute, facts, counting) !== null
  if (refused || effectOn === null || validUntil === null || validUntil < contractFrom) {
    return {
      state: 'DOES_NOT_COUNT',
      answerBy,
      from: null,
      until: null,
      sentence: 'Ces heures ne comptent pas.',
    }
  }
  const from = latest(effectOn, contractFrom)
  return {
    state: 'COUNTS',
    answerBy,
    from,
    until: validUntil,
    sentence: `Les heures comptent à partir du ${formatDay(from)} et jusqu’au ${formatDay(validUntil)}.`,
  }
}
