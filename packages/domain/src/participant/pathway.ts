import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { addDays, addMonths, type Day, day, formatDay } from '../kernel/day.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { IaePass } from './criterion-check.ts'
import { refuse } from './refusals.ts'

export const extensionReasonLabels = {
  COMPLETE_TRAINING: 'Formation à terminer',
  RQTH: 'Reconnaissance de travailleur handicapé',
  SENIOR: '50 ans et plus',
  PARTICULAR_DIFFICULTIES: 'Difficultés particulières',
  CONTRACT_RUNNING: 'Contrat à terminer',
} as const

export type ExtensionReason = keyof typeof extensionReasonLabels

export type PathwayPolicy = DatedPolicy & {
  readonly extensionMaxMonths: Readonly<Record<ExtensionReason, number>>
  /** Months to wait after the end of a path before a new one; zero: none. */
  readonly renewalGapMonths: number
}

export const defaultPathwayPolicy: PathwayPolicy = {
  from: day('2000-01-01'),
  source: 'Par analogie avec les prolongations du PASS IAE, à vérifier dans la charte locale',
  verified: false,
  extensionMaxMonths: {
    COMPLETE_TRAINING: 12,
    RQTH: 36,
    SENIOR: 60,
    PARTICULAR_DIFFICULTIES: 12,
    CONTRACT_RUNNING: 12,
  },
  renewalGapMonths: 6,
}

export const pathwayPolicies: readonly PathwayPolicy[] = [defaultPathwayPolicy]

/**
 * A reasoned decision that moves the end of a path. @returns the new last day; refuses a missing motive or too many months.
 * @rule R70
 * @source analogie avec les prolongations du PASS IAE (à vérifier dans la charte locale)
 */
export const extendPathway = (
  facts: {
    readonly validUntil: Day
    readonly reason: ExtensionReason
    readonly months: number
    readonly alreadyExtendedMonths: number
    readonly motive: string
  },
  policy: PathwayPolicy = defaultPathwayPolicy,
): Result<Day, Refusal<'EXTENSION_MOTIVE_NEEDED' | 'EXTENSION_TOO_LONG'>> => {
  if (facts.motive.trim() === '') return err(refuse('EXTENSION_MOTIVE_NEEDED', 'motive'))
  const most = policy.extensionMaxMonths[facts.reason]
  if (facts.months < 1 || facts.alreadyExtendedMonths + facts.months > most) {
    return err(refuse('EXTENSION_TOO_LONG', 'months', { months: most }))
  }
  return ok(addDays(addMonths(addDays(facts.validUntil, 1), facts.months), -1))
}

/** A new path after an old one: a new assessment, not before the gap. @returns the first day it may begin. */
export const renewalFrom = (previousEnd: Day, policy: PathwayPolicy = defaultPathwayPolicy): Day =>
  addMonths(addDays(previousEnd, 1), policy.renewalGapMonths)

/** @returns the asked day; refuses `RENEWAL_TOO_EARLY`. */
export const checkRenewal = (
  previousEnd: Day | null,
  startOn: Day,
  policy: PathwayPolicy = defaultPathwayPolicy,
): Result<Day, Refusal<'RENEWAL_TOO_EARLY'>> => {
  if (previousEnd === null) return ok(startOn)
  const first = renewalFrom(previousEnd, policy)
  return startOn < first
    ? err(refuse('RENEWAL_TOO_EARLY', 'startOn', { day: formatDay(first) }))
    : ok(startOn)
}

export type RightLine = {
  readonly right: 'CLAUSE' | 'IAE'
  readonly open: boolean
  readonly sentence: string
}

/** Two rights, two lines: what counts for a clause gives no PASS IAE, and an insertion agency needs the PASS. */
export const rightLines = (
  clause: { readonly effectOn: Day; readonly validUntil: Day } | null,
  pass: IaePass | null,
  at: Day,
): readonly [RightLine, RightLine] => {
  const clauseOpen = clause !== null && clause.effectOn <= at && at <= clause.validUntil
  const passOpen = pass !== null && pass.from <= at && at <= pass.to && !pass.suspended
  return [
    {
      right: 'CLAUSE',
      open: clauseOpen,
      sentence: clauseOpen
        ? `Clause : les heures comptent jusqu’au ${formatDay(clause.validUntil)}.`
        : 'Clause : les heures ne comptent pas aujourd’hui.',
    },
    {
      right: 'IAE',
      open: passOpen,
      sentence: passOpen
        ? `PASS IAE valable jusqu’au ${formatDay(pass.to)}.`
        : pass?.suspended
          ? 'PASS IAE suspendu.'
          : 'Pas de PASS IAE : une structure d’insertion en demande un.',
    },
  ]
}
