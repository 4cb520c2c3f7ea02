import { type Day, formatDay } from '../kernel/day.ts'

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
 * Is the promise to the person still kept today: a first call, then news, each by the day that was promised?
 * A try without an answer is no news.
 */
export const promiseKept = (
  promised: { readonly by: Day; readonly talked: boolean },
  at: Day,
): PromiseKept => {
  const late = at > promised.by
  const state: PromiseState = promised.talked
    ? late
      ? 'NEWS_LATE'
      : 'NEWS_TO_COME'
    : late
      ? 'CALL_LATE'
      : 'CALL_TO_COME'
  return { state, by: promised.by, sentence: SENTENCES[state](formatDay(promised.by)) }
}
