import { type DatedPolicy, type PolicyUsed, policyUsed } from '../kernel/dated-policy.ts'
import { formatHours, type Minutes } from '../kernel/minutes.ts'
import { type Cents, cents, formatEuros } from '../kernel/money.ts'
import { formatCount, formatHundredths } from '../kernel/number-format.ts'
import { divideHalfUp } from '../kernel/ratio.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** The formula written in the contract; without one in the contract there is no penalty. */
export type PenaltyFormula =
  | { readonly kind: 'PER_MISSING_HOUR'; readonly amount: Cents }
  | {
      readonly kind: 'PER_MISSING_HOUR_SMIC'
      /** Hundredths of the hourly minimum wage: 2 × Smic is 200. */
      readonly multipleHundredths: number
    }
  | { readonly kind: 'PER_LATE_DOCUMENT_PER_DAY'; readonly amount: Cents }
  | { readonly kind: 'PER_MISSED_MEETING'; readonly amount: Cents }
  | { readonly kind: 'LUMP_SUM'; readonly amount: Cents }
  | { readonly kind: 'TERMINATION_FOR_FAULT' }

export const penaltyKindLabels: Readonly<Record<PenaltyFormula['kind'], string>> = {
  PER_MISSING_HOUR: 'Par heure manquante',
  PER_MISSING_HOUR_SMIC: 'Par heure manquante, en multiple du Smic',
  PER_LATE_DOCUMENT_PER_DAY: 'Par document et par jour de retard',
  PER_MISSED_MEETING: 'Par réunion manquée',
  LUMP_SUM: 'Montant fixe',
  TERMINATION_FOR_FAULT: 'Résiliation pour faute',
}

export type PenaltyFacts = {
  readonly missing: Minutes
  readonly lateDocumentDays: number
  readonly missedMeetings: number
}

export type PenaltyAmount = {
  readonly amount: Cents
  readonly formula: string
  readonly capped: boolean
  /** The minimum wage behind the figure; `null` where the contract alone gives it. */
  readonly policy: PolicyUsed | null
}

const raw = (
  formula: PenaltyFormula,
  facts: PenaltyFacts,
  wage: Cents,
): { amount: Cents; formula: string } => {
  const product = (minutes: number, price: number) =>
    cents(divideHalfUp(BigInt(minutes) * BigInt(price), 60n))
  switch (formula.kind) {
    case 'PER_MISSING_HOUR':
      return {
        amount: product(facts.missing, formula.amount),
        formula: `${formatHours(facts.missing)} × ${formatEuros(formula.amount)}`,
      }
    case 'PER_MISSING_HOUR_SMIC': {
      const price = divideHalfUp(BigInt(wage) * BigInt(formula.multipleHundredths), 100n)
      return {
        amount: product(facts.missing, price),
        formula: `${formatHours(facts.missing)} × ${formatHundredths(formula.multipleHundredths)} × ${formatEuros(wage)}`,
      }
    }
    case 'PER_LATE_DOCUMENT_PER_DAY':
      return {
        amount: cents(facts.lateDocumentDays * formula.amount),
        formula: `${formatCount(facts.lateDocumentDays, 'jour', 'jours')} × ${formatEuros(formula.amount)}`,
      }
    case 'PER_MISSED_MEETING':
      return {
        amount: cents(facts.missedMeetings * formula.amount),
        formula: `${formatCount(facts.missedMeetings, 'réunion', 'réunions')} × ${formatEuros(formula.amount)}`,
      }
    case 'LUMP_SUM':
      return { amount: formula.amount, formula: 'montant fixe du marché' }
    default:
      return { amount: cents(0), formula: 'aucun montant : résiliation' }
  }
}

/**
 * What the contract's formula gives, to the cent, under its cap if it has one. A figure for the buyer's
 * decision, never a decision.
 * @rule R66
 * @source CCAG 2021, pénalités ; le marché l'emporte toujours
 */
export const penaltyAmount = (
  formula: PenaltyFormula,
  facts: PenaltyFacts,
  wage: Cents,
  cap: Cents | null = null,
  wagePolicy: DatedPolicy | null = null,
): PenaltyAmount => {
  const { amount, formula: text } = raw(formula, facts, wage)
  const policy =
    formula.kind === 'PER_MISSING_HOUR_SMIC' && wagePolicy !== null ? policyUsed(wagePolicy) : null
  return cap !== null && amount > cap
    ? { amount: cap, formula: `${text}, plafonné à ${formatEuros(cap)}`, capped: true, policy }
    : { amount, formula: text, capped: false, policy }
}

/** A penalty the buyer reduces stays under what the formula gave, and above nothing: that would be to waive it. */
export const checkReduction = (
  proposed: Cents,
  reduced: Cents,
): Result<Cents, Refusal<'REDUCTION_TOO_HIGH'>> =>
  reduced > 0 && reduced < proposed ? ok(reduced) : err(refuse('REDUCTION_TOO_HIGH', 'decidedCents'))

/** A formula is complete when it has its amount, or its multiple of the Smic; a termination has neither. */
export const checkFormula = (
  formula: PenaltyFormula,
): Result<PenaltyFormula, Refusal<'PENALTY_FORMULA_INCOMPLETE'>> => {
  if (formula.kind === 'TERMINATION_FOR_FAULT') return ok(formula)
  const value = formula.kind === 'PER_MISSING_HOUR_SMIC' ? formula.multipleHundredths : formula.amount
  return value > 0 ? ok(formula) : err(refuse('PENALTY_FORMULA_INCOMPLETE', 'amountCents'))
}
