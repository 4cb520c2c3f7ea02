import { type DatedPolicy, type PolicyUsed, policyUsed } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'
import { formatHours, hours, type Minutes, minutes } from '../kernel/minutes.ts'
import { type Cents, formatEuros } from '../kernel/money.ts'
import { type BasisPoints, basisPoints, divideHalfUp, formatPercent, percent } from '../kernel/ratio.ts'
import { type EffortInput, effortRatio } from './effort.ts'
import type { TraceStep } from './trace.ts'

export type AmendmentPolicy = DatedPolicy & {
  /** Under this share of the amount an amendment is recorded and changes nothing due. */
  readonly threshold: BasisPoints
}

export const defaultAmendmentPolicy: AmendmentPolicy = {
  from: day('2000-01-01'),
  source: 'Choix de départ : 5 % du montant, à vérifier par marché',
  verified: false,
  threshold: percent(5),
}

export const amendmentPolicies: readonly AmendmentPolicy[] = [defaultAmendmentPolicy]

export type AmendmentEffect = {
  /** A new version of the clause, or an event kept in the file that changes nothing due. */
  readonly effect: 'NEW_VERSION' | 'RECORDED_ONLY'
  readonly deltaMinutes: Minutes
  readonly dueMinutes: Minutes
  readonly trace: readonly TraceStep[]
  readonly policy: PolicyUsed
}

export const amendmentEffectLabels: Readonly<Record<AmendmentEffect['effect'], string>> = {
  NEW_VERSION: 'L’engagement change',
  RECORDED_ONLY: 'Noté, l’engagement ne change pas',
}

/**
 * What an amendment of the amount does to the hours due: the difference is computed with the clause's own
 * parameters and rounded to the hour; a small one is recorded only.
 * @rule R14
 * @rule R15
 * @source code de la commande publique L2194-1 (à vérifier); pratique: clause recalculée sur le montant de l'avenant
 */
export const amend = (
  input: Omit<EffortInput, 'amount' | 'rounding'> & {
    readonly amountBefore: Cents
    /** Positive or negative, excluding tax. */
    readonly amountDelta: Cents
    readonly dueBefore: Minutes
  },
  policy: AmendmentPolicy = defaultAmendmentPolicy,
): AmendmentEffect => {
  const share = basisPoints(divideHalfUp(BigInt(input.amountDelta) * 10_000n, BigInt(input.amountBefore)))
  const below = Math.abs(input.amountDelta) * 10_000 < input.amountBefore * policy.threshold
  const { numerator, denominator } = effortRatio({ ...input, amount: input.amountDelta })
  const computed = hours(divideHalfUp(numerator, denominator))
  const deltaMinutes = below ? minutes(0) : minutes(Math.max(computed, -input.dueBefore))
  const dueMinutes = minutes(input.dueBefore + deltaMinutes)
  return {
    effect: below ? 'RECORDED_ONLY' : 'NEW_VERSION',
    deltaMinutes,
    dueMinutes,
    policy: policyUsed(policy),
    trace: [
      {
        label: 'Part de l’avenant',
        formula: `${formatEuros(input.amountDelta)} ÷ ${formatEuros(input.amountBefore)}`,
        value: formatPercent(share),
      },
      {
        label: 'Heures de l’avenant',
        formula: below
          ? `sous le seuil de ${formatPercent(policy.threshold)} : l’engagement ne change pas`
          : `${formatEuros(input.amountDelta)} × ${formatPercent(input.labourShare)} ÷ ${formatEuros(input.hourlyCost)} × ${formatPercent(input.insertionRate)}`,
        value: formatHours(deltaMinutes),
      },
      {
        label: 'Nouvel engagement',
        formula: `${formatHours(input.dueBefore)} + ${formatHours(deltaMinutes)}`,
        value: formatHours(dueMinutes),
      },
    ],
  }
}
