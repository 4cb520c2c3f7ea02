import type { DatedPolicy } from '../kernel/dated-policy.ts'
import {
  addDays,
  addWorkingDays,
  type Day,
  day,
  lastDay,
  MONDAY_TO_FRIDAY,
  type Month,
  type WorkingCalendar,
} from '../kernel/day.ts'

export const reminderRungLabels = {
  FIRST: 'Première relance au déclarant',
  TEXT: 'SMS de relance',
  SECOND: 'Deuxième relance, au titulaire aussi',
  CALL: 'Appeler le déclarant',
  LETTER: 'Courrier au titulaire',
  BUYER: 'Prévenir l’acheteur',
  ANSWERED: 'Réponse reçue autrement : les relances s’arrêtent',
} as const

export type ReminderRung = keyof typeof reminderRungLabels
export type ReminderRecipient = 'DECLARANT' | 'HOLDER' | 'BUYER'
export type ReminderChannel = 'MAIL' | 'SMS' | 'CALL' | 'LETTER'

export type RungPolicy = {
  readonly rung: Exclude<ReminderRung, 'ANSWERED'>
  readonly channel: ReminderChannel
  readonly to: readonly ReminderRecipient[]
  /** Days after the end of the month, or working days after the rung before. */
  readonly after: { readonly monthEndDays: number } | { readonly previousWorkingDays: number }
}

export type ReminderPolicy = DatedPolicy & { readonly rungs: readonly RungPolicy[] }

export const defaultReminderPolicy: ReminderPolicy = {
  from: day('2000-01-01'),
  source:
    'Choix de départ : relances à 10 et 20 jours après la fin du mois, puis appel, courrier et acheteur à 15 jours ouvrés',
  verified: false,
  rungs: [
    { rung: 'FIRST', channel: 'MAIL', to: ['DECLARANT'], after: { monthEndDays: 10 } },
    { rung: 'TEXT', channel: 'SMS', to: ['DECLARANT'], after: { previousWorkingDays: 5 } },
    { rung: 'SECOND', channel: 'MAIL', to: ['DECLARANT', 'HOLDER'], after: { monthEndDays: 20 } },
    { rung: 'CALL', channel: 'CALL', to: ['DECLARANT'], after: { previousWorkingDays: 3 } },
    { rung: 'LETTER', channel: 'LETTER', to: ['HOLDER'], after: { previousWorkingDays: 15 } },
    { rung: 'BUYER', channel: 'MAIL', to: ['BUYER'], after: { previousWorkingDays: 15 } },
  ],
}

export const reminderPolicies: readonly ReminderPolicy[] = [defaultReminderPolicy]

const monthEndDelays = ({ rungs }: ReminderPolicy): readonly number[] =>
  rungs.flatMap(({ after }) => ('monthEndDays' in after ? [after.monthEndDays] : []))

/** Until this day nothing is said: the month is declared in time. */
export const declaredInTime = (month: Month, policy: ReminderPolicy = defaultReminderPolicy): Day =>
  addDays(lastDay(month), Math.min(...monthEndDelays(policy)))

/** From this day the silence asks for the facilitator herself. */
export const silentForLong = (month: Month, policy: ReminderPolicy = defaultReminderPolicy): Day =>
  addDays(lastDay(month), Math.max(...monthEndDelays(policy)))

export type Climbed = { readonly rung: ReminderRung; readonly on: Day }

export type Reminder = {
  /** What is due today; `null`: nothing. */
  readonly rung: RungPolicy | null
  readonly alertFacilitator: boolean
  /** Day of the next rung; `null` when there is none. */
  readonly nextOn: Day | null
}

const silent: Reminder = { rung: null, alertFacilitator: false, nextOn: null }

export type SilentMonth = {
  readonly month: Month
  readonly declared: boolean
  readonly workPlanned: boolean
  readonly climbed: readonly Climbed[]
}

/**
 * A month nobody declared: ten days after its end a first reminder, then a text; at twenty a second one with an
 * alert, then a call, a letter, the buyer, counted in working days from one rung to the next. It stops at the first
 * answer, whatever its way: a declared zero is a declaration, a month with no work planned is not reminded.
 * @rule R34
 * @source choix: relances du terrain à 10 et 20 jours; la date limite du relevé (le 10) est à vérifier par marché
 */
export const reminderOn = (
  { month, declared, workPlanned, climbed }: SilentMonth,
  at: Day,
  calendar: WorkingCalendar = MONDAY_TO_FRIDAY,
  policy: ReminderPolicy = defaultReminderPolicy,
): Reminder => {
  const done = new Map(climbed.map(({ rung, on }) => [rung, on]))
  if (declared || !workPlanned || done.has('ANSWERED')) return silent
  const { rungs } = policy
  const top = rungs.findLastIndex(({ rung }) => done.has(rung))
  const dayOf = (index: number): Day | null => {
    const after = rungs[index]?.after
    if (after === undefined) return null
    if ('monthEndDays' in after) return addDays(lastDay(month), after.monthEndDays)
    const before = done.get(rungs[index - 1]?.rung ?? 'ANSWERED')
    return before === undefined ? null : addWorkingDays(before, after.previousWorkingDays, calendar)
  }
  const ahead = rungs.map((_rung, index) => ({ index, on: dayOf(index) })).filter(({ index }) => index > top)
  const reached = ahead.findLast(({ on }) => on !== null && on <= at)
  const rung = reached === undefined ? null : (rungs[reached.index] ?? null)
  const next = ahead.find(({ index, on }) => on !== null && index > (reached?.index ?? -1) && on > at)
  return { rung, alertFacilitator: rung !== null && rung.to.length > 1, nextOn: next?.on ?? null }
}
