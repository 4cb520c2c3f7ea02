import { addWorkingDays, type Day, formatDay, MONDAY_TO_FRIDAY, type WorkingCalendar } from '../kernel/day.ts'
import { defaultPromisePolicy, type PromisePolicy } from './work-request.ts'

export const promiseStateLabels = {
  CALL_TO_COME: 'À appeler',
  CALL_LATE: 'Appel en retard',
  NEWS_TO_COME: 'Nouvelles à donner',
  NEWS_LATE: 'Sans nouvelles depuis trop longtemps',
} as const

export type PromiseState = keyof typeof promiseStateLabels
export type PromiseKept = { readonly state: PromiseState; readonly by: Day; readonly sentence: string }

const SENTENCES: Readonly<Record<PromiseState, (by: string) => string>> = {
  CALL_TO_COME: (by) => `À appeler au plus tard le ${by}.`,
  CALL_LATE: (by) => `L’appel promis pour le ${by} n’est pas fait.`,
  NEWS_TO_COME: (by) => `Prochaines nouvelles au plus tard le ${by}.`,
  NEWS_LATE: (by) => `Les nouvelles promises pour le ${by} ne sont pas données.`,
}

/**
 * Is the promise to the person still kept today: a first call, then news, each within its working days on the
 * calendar of presence? A try without an answer is no news.
 */
export const promiseKept = (
  facts: { readonly askedOn: Day; readonly lastNewsOn: Day | null },
  at: Day,
  calendar: WorkingCalendar = MONDAY_TO_FRIDAY,
  policy: PromisePolicy = defaultPromisePolicy,
): PromiseKept => {
  const called = facts.lastNewsOn !== null
  const days = called ? policy.newsWithinDays : policy.callWithinDays
  const by = addWorkingDays(facts.lastNewsOn ?? facts.askedOn, days, calendar)
  const state: PromiseState = called
    ? at <= by
      ? 'NEWS_TO_COME'
      : 'NEWS_LATE'
    : at <= by
      ? 'CALL_TO_COME'
      : 'CALL_LATE'
  return { state, by, sentence: SENTENCES[state](formatDay(by)) }
}
