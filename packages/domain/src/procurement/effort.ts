import { type DatedPolicy, type PolicyUsed, policyUsed } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'
import { formatHours, hours, type Minutes, minutes } from '../kernel/minutes.ts'
import { type Cents, cents, formatEuros } from '../kernel/money.ts'
import { type BasisPoints, divideHalfUp, formatPercent, WHOLE } from '../kernel/ratio.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'
import type { TraceStep } from './trace.ts'

/** Whole hours, or the multiple the buyer prefers: days of 7 h, weeks of 35 h. */
export type EffortRounding = 'HOUR' | 'DAY_OF_7_HOURS' | 'WEEK_OF_35_HOURS'

export const effortRoundingLabels: Readonly<Record<EffortRounding, string>> = {
  HOUR: 'À l’heure la plus proche',
  DAY_OF_7_HOURS: 'À la journée de 7 h la plus proche',
  WEEK_OF_35_HOURS: 'À la semaine de 35 h la plus proche',
}

const ROUNDING_HOURS: Readonly<Record<EffortRounding, number>> = {
  HOUR: 1,
  DAY_OF_7_HOURS: 7,
  WEEK_OF_35_HOURS: 35,
}

export type EffortInput = {
  /** Excluding tax. */
  readonly amount: Cents
  readonly labourShare: BasisPoints
  /** All charges included, per hour. */
  readonly hourlyCost: Cents
  readonly insertionRate: BasisPoints
  readonly rounding?: EffortRounding
}

export type EffortPolicy = DatedPolicy & {
  /** Below it a clause is of little use to a person: an advice, never a block. */
  readonly minimum: Minutes
  readonly rounding: EffortRounding
}

export const defaultEffortPolicy: EffortPolicy = {
  from: day('2000-01-01'),
  source: 'Pratique des facilitateurs : 35 h, une semaine ; 70 h ou 150 h ailleurs',
  verified: false,
  minimum: hours(35),
  rounding: 'HOUR',
}

export const effortPolicies: readonly EffortPolicy[] = [defaultEffortPolicy]

export type EffortAdvice = { readonly kind: 'BELOW_MINIMUM'; readonly sentence: string }

export type Effort = {
  readonly dueMinutes: Minutes
  readonly trace: readonly TraceStep[]
  readonly advice: readonly EffortAdvice[]
  readonly policy: PolicyUsed
}

export type EffortRefusal = Refusal<'AMOUNT_NOT_POSITIVE' | 'HOURLY_COST_NOT_POSITIVE' | 'SHARE_OUT_OF_RANGE'>

const checkInput = (input: EffortInput): EffortRefusal | null => {
  if (input.amount <= 0) return refuse('AMOUNT_NOT_POSITIVE', 'amount')
  if (input.hourlyCost <= 0) return refuse('HOURLY_COST_NOT_POSITIVE', 'hourlyCost')
  if (input.labourShare < 0 || input.labourShare > WHOLE) return refuse('SHARE_OUT_OF_RANGE', 'labourShare')
  if (input.insertionRate < 0 || input.insertionRate > WHOLE)
    return refuse('SHARE_OUT_OF_RANGE', 'insertionRate')
  return null
}

/** The exact quotient amount × share × rate ÷ cost, as a pair of whole numbers: hours = numerator ÷ denominator. */
export const effortRatio = (
  input: EffortInput,
): { readonly numerator: bigint; readonly denominator: bigint } => ({
  numerator: BigInt(input.amount) * BigInt(input.labourShare) * BigInt(input.insertionRate),
  denominator: 100_000_000n * BigInt(input.hourlyCost),
})

/**
 * The insertion effort of a lot: amount × labour share ÷ hourly cost × insertion rate, rounded half up
 * to the hour (or to the day, the week), with its calculation line by line.
 * @rule R09
 * @returns minutes due, trace, advice; refuses inputs that make no calculation.
 * @source Maison de l'emploi Sud 77 and Alès Cévennes, exemples chiffrés publiés (833 h and 3 500 h)
 */
export const effort = (
  input: EffortInput,
  policy: EffortPolicy = defaultEffortPolicy,
): Result<Effort, EffortRefusal> => {
  const refused = checkInput(input)
  if (refused !== null) return err(refused)
  const rounding = input.rounding ?? policy.rounding
  const multiple = ROUNDING_HOURS[rounding]
  const { numerator, denominator } = effortRatio(input)
  const dueMinutes = hours(divideHalfUp(numerator, denominator * BigInt(multiple)) * multiple)
  const labourAmount = cents(divideHalfUp(BigInt(input.amount) * BigInt(input.labourShare), 10_000n))
  const labourMinutes = minutes(
    divideHalfUp(BigInt(input.amount) * BigInt(input.labourShare) * 60n, 10_000n * BigInt(input.hourlyCost)),
  )
  const rawMinutes = minutes(divideHalfUp(numerator * 60n, denominator))
  const trace: TraceStep[] = [
    {
      label: 'Montant de main-d’œuvre',
      formula: `${formatEuros(input.amount)} × ${formatPercent(input.labourShare)}`,
      value: formatEuros(labourAmount),
    },
    {
      label: 'Heures de main-d’œuvre',
      formula: `${formatEuros(labourAmount)} ÷ ${formatEuros(input.hourlyCost)} par heure`,
      value: formatHours(labourMinutes),
    },
    {
      label: 'Heures d’insertion',
      formula: `${formatHours(labourMinutes)} × ${formatPercent(input.insertionRate)}`,
      value: formatHours(rawMinutes),
    },
    { label: 'Arrondi', formula: effortRoundingLabels[rounding], value: formatHours(dueMinutes) },
  ]
  return ok({ dueMinutes, trace, advice: minimumAdvice(dueMinutes, policy), policy: policyUsed(policy) })
}

/**
 * Below the minimum the tool advises no clause, pooling or merging the lots, and asks to confirm; it never blocks.
 * @rule R12
 * @source pratique des facilitateurs (35 h pour 40 000 €), à vérifier par territoire
 */
export const minimumAdvice = (due: Minutes, policy: EffortPolicy): EffortAdvice[] =>
  due >= policy.minimum
    ? []
    : [
        {
          kind: 'BELOW_MINIMUM',
          sentence: `${formatHours(due)}, c’est moins que ${formatHours(policy.minimum)} : mieux vaut ne pas mettre de clause, globaliser ou regrouper les lots. Vous pouvez confirmer quand même.`,
        },
      ]
