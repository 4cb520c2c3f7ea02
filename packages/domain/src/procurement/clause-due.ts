import type { PolicyUsed } from '../kernel/dated-policy.ts'
import { formatHours, hours, type Minutes, minutes } from '../kernel/minutes.ts'
import { type Cents, formatEuros } from '../kernel/money.ts'
import { formatCount } from '../kernel/number-format.ts'
import { type BasisPoints, divideHalfUp, formatPercent } from '../kernel/ratio.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { ok, type Result } from '../kernel/result.ts'
import type { ClauseType, ReservedType } from './clause-type.ts'
import { dueByPercent, dueBySlice, dueOnNewStaff, type WorkedMonth } from './due-hours.ts'
import type { TraceStep } from './trace.ts'
import {
  defaultTrainingCoursePolicy,
  dueTrainingCourse,
  type TrainingCoursePolicy,
} from './training-course.ts'

/** The terms of a clause with what is known so far: each type has its own way of owing hours. */
export type ClauseTerms =
  | { readonly type: 'EXECUTION_HOURS' | 'VOLUNTARY_PRIVATE'; readonly dueMinutes: Minutes }
  | {
      readonly type: 'EXECUTION_PERCENT'
      readonly insertionRate: BasisPoints
      readonly months: readonly WorkedMonth[]
    }
  | {
      readonly type: 'EXECUTION_PER_AMOUNT'
      /** Invoiced or ordered since the beginning, excluding tax. */
      readonly cumulative: Cents
      readonly slice: Cents
      readonly minutesPerSlice: Minutes
    }
  | {
      readonly type: 'EXECUTION_NEW_STAFF'
      readonly labourMinutes: Minutes
      readonly totalStaff: number
      readonly transferredStaff: number
      readonly insertionRate: BasisPoints
    }
  | {
      readonly type: 'EXECUTION_SUBCONTRACT_AMOUNT'
      readonly amount: Cents
      readonly entrustedShare: BasisPoints
      readonly labourShare: BasisPoints
      readonly hourlyCost: Cents
    }
  | { readonly type: 'AWARD_CRITERION'; readonly promisedMinutes: Minutes | null }
  | {
      readonly type: 'CLAUSE_AND_CRITERION'
      readonly dueMinutes: Minutes
      readonly promisedMinutes: Minutes | null
    }
  | { readonly type: ReservedType; readonly expectedMinutes?: Minutes }
  | { readonly type: 'INSERTION_SERVICE'; readonly places: number; readonly minutesPerPlace: Minutes }
  | { readonly type: 'TRAINING_COURSE'; readonly amount: Cents }

export type ClauseDue = {
  readonly type: ClauseType
  /** The hours that become contractual; zero where a status or places are followed. */
  readonly dueMinutes: Minutes
  /** What the contract asks of everybody; the promise of the winner never enters it. */
  readonly minimum: Minutes
  /** What the offer promised beyond the minimum, kept apart from it. */
  readonly beyondMinimum: Minutes
  /** Hours expected for statistics where none are owed: a reserved contract, places of insertion. */
  readonly expectedMinutes: Minutes
  /** Money owed to structures of insertion, where the clause is written in euros. */
  readonly dueAmount: Cents | null
  /** « À compléter » when something still has to be declared. */
  readonly toComplete: string | null
  readonly trace: readonly TraceStep[]
  /** The practice behind the figure; `null` where the terms of the clause say it all. */
  readonly policy: PolicyUsed | null
}

type DueRefusal = Refusal<'SLICE_NOT_POSITIVE' | 'STAFF_NOT_CONSISTENT'>

const NOTHING = minutes(0)

const known = (type: ClauseType, dueMinutes: Minutes, trace: readonly TraceStep[]): ClauseDue => ({
  type,
  dueMinutes,
  minimum: dueMinutes,
  beyondMinimum: NOTHING,
  expectedMinutes: NOTHING,
  dueAmount: null,
  toComplete: null,
  trace,
  policy: null,
})

const line = (label: string, formula: string, value: Minutes): TraceStep => ({
  label,
  formula,
  value: formatHours(value),
})

/**
 * Converts money entrusted to a structure of insertion into hours, for statistics, when it declared none:
 * amount × labour share ÷ hourly cost, rounded to the hour.
 */
export const hoursOfAmount = (amount: Cents, labourShare: BasisPoints, hourlyCost: Cents): Minutes =>
  hours(divideHalfUp(BigInt(amount) * BigInt(labourShare), 10_000n * BigInt(hourlyCost)))

/** A criterion: the promise of the winner becomes contractual; without one, the award is still to come. */
const criterion = (type: ClauseType, minimum: Minutes, promised: Minutes | null): ClauseDue => {
  const due = minutes(Math.max(minimum, promised ?? 0))
  const trace = [
    ...(minimum > 0 ? [line('Minimum du marché', 'clause', minimum)] : []),
    ...(promised === null ? [] : [line('Promesse de l’offre', 'note d’insertion', promised)]),
    line('Heures dues', minimum > 0 ? 'le plus grand des deux' : 'la promesse engage', due),
  ]
  return {
    ...known(type, due, trace),
    minimum,
    beyondMinimum: minutes(due - minimum),
    toComplete:
      promised === null ? 'À compléter : les heures promises par le titulaire dans son offre.' : null,
  }
}

/**
 * The hours due under a clause, whatever its type, with the calculation line by line.
 * @rule R76
 * @source R2152-7 du code de la commande publique; CE 25 mars 2013, Département de l'Isère (numéro à vérifier)
 * @returns minutes due; refuses what its own way of counting refuses.
 */
export const clauseDue = (
  terms: ClauseTerms,
  coursePolicy: TrainingCoursePolicy = defaultTrainingCoursePolicy,
): Result<ClauseDue, DueRefusal> => {
  switch (terms.type) {
    case 'EXECUTION_HOURS':
    case 'VOLUNTARY_PRIVATE':
      return ok(
        known(terms.type, terms.dueMinutes, [
          line('Heures écrites dans la clause', 'volume fixe', terms.dueMinutes),
        ]),
      )
    case 'EXECUTION_PERCENT': {
      const due = dueByPercent(terms)
      return ok({ ...known(terms.type, due.dueMinutes, due.trace), toComplete: due.sentence })
    }
    case 'EXECUTION_PER_AMOUNT': {
      const due = dueBySlice({ ...terms, invoiced: terms.cumulative })
      return due.ok ? ok(known(terms.type, due.value.dueMinutes, due.value.trace)) : due
    }
    case 'EXECUTION_NEW_STAFF': {
      const due = dueOnNewStaff(terms)
      return due.ok ? ok(known(terms.type, due.value.dueMinutes, due.value.trace)) : due
    }
    case 'EXECUTION_SUBCONTRACT_AMOUNT':
      return ok(subcontract(terms))
    case 'AWARD_CRITERION':
      return ok(criterion(terms.type, NOTHING, terms.promisedMinutes))
    case 'CLAUSE_AND_CRITERION':
      return ok(criterion(terms.type, terms.dueMinutes, terms.promisedMinutes))
    case 'INSERTION_SERVICE': {
      const total = minutes(terms.places * terms.minutesPerPlace)
      const formula = `${formatCount(terms.places, 'place', 'places')} × ${formatHours(terms.minutesPerPlace)}`
      return ok(expected(terms.type, formula, total))
    }
    case 'TRAINING_COURSE': {
      const course = dueTrainingCourse(terms.amount, coursePolicy)
      return ok({ ...known(terms.type, course.dueMinutes, course.trace), policy: course.policy })
    }
    default: {
      const status = line('Marché réservé', 'un statut est vérifié, pas des heures', NOTHING)
      if (terms.expectedMinutes === undefined) return ok(known(terms.type, NOTHING, [status]))
      const due = expected(terms.type, 'heures annoncées', terms.expectedMinutes)
      return ok({ ...due, trace: [status, ...due.trace] })
    }
  }
}

const expected = (type: ClauseType, formula: string, total: Minutes): ClauseDue => ({
  ...known(type, NOTHING, [line('Heures prévues, pour la statistique', formula, total)]),
  expectedMinutes: total,
})

const subcontract = (terms: Extract<ClauseTerms, { type: 'EXECUTION_SUBCONTRACT_AMOUNT' }>): ClauseDue => {
  const entrusted = divideHalfUp(BigInt(terms.amount) * BigInt(terms.entrustedShare), 10_000n) as Cents
  const due = hoursOfAmount(entrusted, terms.labourShare, terms.hourlyCost)
  const result = known(terms.type, due, [
    {
      label: 'Montant confié',
      formula: `${formatEuros(terms.amount)} × ${formatPercent(terms.entrustedShare)}`,
      value: formatEuros(entrusted),
    },
    line(
      'Équivalent en heures',
      `${formatEuros(entrusted)} × ${formatPercent(terms.labourShare)} ÷ ${formatEuros(terms.hourlyCost)}, à l’heure la plus proche`,
      due,
    ),
  ])
  return { ...result, dueAmount: entrusted }
}
