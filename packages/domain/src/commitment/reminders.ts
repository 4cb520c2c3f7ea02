import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { addDays, type Day, day, lastDay, type Month } from '../kernel/day.ts'

export type ReminderPolicy = DatedPolicy & {
  /** Days after the end of the month. */
  readonly firstAfterDays: number
  readonly secondAfterDays: number
}

export const defaultReminderPolicy: ReminderPolicy = {
  from: day('2000-01-01'),
  source: 'Choix de départ : relances à 10 et 20 jours après la fin du mois',
  verified: false,
  firstAfterDays: 10,
  secondAfterDays: 20,
}

export const reminderPolicies: readonly ReminderPolicy[] = [defaultReminderPolicy]

export type ReminderRung = 'NONE' | 'FIRST' | 'SECOND'

export const reminderRungLabels: Readonly<Record<ReminderRung, string>> = {
  NONE: 'Rien à relancer',
  FIRST: 'Relance au déclarant',
  SECOND: 'Relance au déclarant et au titulaire, alerte à la facilitatrice',
}

export type Reminder = {
  readonly rung: ReminderRung
  /** The declarant first, then the holder too; never the holder alone when somebody else declares. */
  readonly recipients: readonly ('DECLARANT' | 'HOLDER')[]
  readonly alertFacilitator: boolean
  /** Day of the next rung; `null` when there is none. */
  readonly nextOn: Day | null
}

/**
 * A month nobody declared: a first reminder ten days after its end, a second at twenty with an alert. A
 * declared zero is a declaration; a month with no work planned is not reminded.
 * @rule R34
 * @source choix: relances du terrain à 10 et 20 jours; la date limite du relevé (le 10) est à vérifier par marché
 */
export const reminderOn = (
  facts: { readonly month: Month; readonly declared: boolean; readonly workPlanned: boolean },
  at: Day,
  policy: ReminderPolicy = defaultReminderPolicy,
): Reminder => {
  const end = lastDay(facts.month)
  const first = addDays(end, policy.firstAfterDays)
  const second = addDays(end, policy.secondAfterDays)
  if (facts.declared || !facts.workPlanned) {
    return { rung: 'NONE', recipients: [], alertFacilitator: false, nextOn: null }
  }
  if (at < first) return { rung: 'NONE', recipients: [], alertFacilitator: false, nextOn: first }
  if (at < second)
    return { rung: 'FIRST', recipients: ['DECLARANT'], alertFacilitator: false, nextOn: second }
  return { rung: 'SECOND', recipients: ['DECLARANT', 'HOLDER'], alertFacilitator: true, nextOn: null }
}
