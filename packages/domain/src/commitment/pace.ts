import { type DatedPolicy, type PolicyUsed, policyUsed } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'
import type { Minutes } from '../kernel/minutes.ts'
import { type BasisPoints, percent, shareOf } from '../kernel/ratio.ts'

export type PaceStatus = 'NOT_STARTED' | 'ON_TRACK' | 'AT_RISK' | 'LATE' | 'EXCEEDED'

export const paceLabels: Readonly<Record<PaceStatus, string>> = {
  NOT_STARTED: 'Pas commencé',
  ON_TRACK: 'Dans les temps',
  AT_RISK: 'À surveiller',
  LATE: 'En retard',
  EXCEEDED: 'Dépassé',
}

export type PacePolicy = DatedPolicy & {
  /** Counted ÷ expected from which the commitment is on track, then at risk; below, late. */
  readonly onTrackFrom: BasisPoints
  readonly atRiskFrom: BasisPoints
}

export const defaultPacePolicy: PacePolicy = {
  from: day('2000-01-01'),
  source: 'Choix de départ, à régler avec les facilitateurs',
  verified: false,
  onTrackFrom: percent(90),
  atRiskFrom: percent(60),
}

export const pacePolicies: readonly PacePolicy[] = [defaultPacePolicy]

export type Pace = {
  readonly status: PaceStatus
  readonly label: string
  /** Counted ÷ expected; `null` while nothing is expected. */
  readonly ratio: BasisPoints | null
  /** Counted ÷ due; `null` when nothing is due. */
  readonly completion: BasisPoints | null
  readonly policy: PolicyUsed
}

/**
 * Where a commitment stands: validated hours against those expected by now.
 * @rule R59
 * @source choix de départ: 90 % et 60 %, à régler avec les facilitateurs
 */
export const pace = (
  facts: { readonly due: Minutes; readonly expected: Minutes; readonly counted: Minutes },
  policy: PacePolicy = defaultPacePolicy,
): Pace => {
  const ratio = shareOf(facts.counted, facts.expected)
  const completion = shareOf(facts.counted, facts.due)
  const status = statusOf(facts, ratio, policy)
  return { status, label: paceLabels[status], ratio, completion, policy: policyUsed(policy) }
}

const statusOf = (
  { due, expected, counted }: { due: Minutes; expected: Minutes; counted: Minutes },
  ratio: BasisPoints | null,
  policy: PacePolicy,
): PaceStatus => {
  if (due > 0 && counted > due) return 'EXCEEDED'
  if (due > 0 && counted === due) return 'ON_TRACK'
  if (counted === 0 && expected === 0) return 'NOT_STARTED'
  if (ratio === null || ratio >= policy.onTrackFrom) return 'ON_TRACK'
  return ratio >= policy.atRiskFrom ? 'AT_RISK' : 'LATE'
}
