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
import { type CountingFacts, lastCdiDay, lastPathDay, wholeRefusal } from './counting.ts'
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
  /** Last day that counts: of the path, of the time a CDI counts, of the contract; `null` while nothing ends it. */
  readonly until: Day | null
  /** All the company reads: yes or no and dates, never why. */
  readonly sentence: string
}

/**
 * « J'ai déjà quelqu'un »: the company learns within two working days whether the hours count, from when and
 * until when, never why.
 * @rule R56
 * @source pratique de terrain: réponse promise en deux jours ouvrés; RGPD art. 5
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
  const { contractFrom, contractTo, effectOn, validUntil } = input.facts
  const facts = {
    ...input.facts,
    permanentStaff: false,
    workedMinutes: minutes(0),
    trainingCounted: minutes(0),
  }
  const oneMinute = { kind: 'WORK', from: contractFrom, to: contractFrom, minutes: minutes(1) } as const
  const refused = wholeRefusal(oneMinute, facts, counting) !== null
  if (refused || effectOn === null || validUntil === null) return doesNotCount(answerBy)
  const from = latest(effectOn, contractFrom)
  const until = firstOf([lastPathDay(facts, validUntil, counting), lastCdiDay(facts, counting), contractTo])
  if (until !== null && until < from) return doesNotCount(answerBy)
  const end = until === null ? 'la fin du contrat' : formatDay(until)
  return {
    state: 'COUNTS',
    answerBy,
    from,
    until,
    sentence: `Les heures comptent à partir du ${formatDay(from)} et jusqu’${until === null ? 'à ' : 'au '}${end}.`,
  }
}

const firstOf = (bounds: readonly (Day | null)[]): Day | null =>
  bounds.reduce((found, bound) => (found === null || (bound !== null && bound < found) ? bound : found), null)

const doesNotCount = (answerBy: Day): AlreadyHiredAnswer => ({
  state: 'DOES_NOT_COUNT',
  answerBy,
  from: null,
  until: null,
  sentence: 'Ces heures ne comptent pas.',
})
