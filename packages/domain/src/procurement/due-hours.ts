import {
  addDays,
  type Day,
  earliest,
  firstDay,
  formatMonth,
  lastDay,
  type Month,
  monthOf,
  monthsBetween,
} from '../kernel/day.ts'
import { formatHours, hours, type Minutes, minutes, sumMinutes } from '../kernel/minutes.ts'
import { type Cents, cents, formatEuros } from '../kernel/money.ts'
import { formatInteger } from '../kernel/number-format.ts'
import { type BasisPoints, divideHalfUp, formatPercent } from '../kernel/ratio.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'
import type { TraceStep } from './trace.ts'

export type DueHours = { readonly dueMinutes: Minutes; readonly trace: readonly TraceStep[] }

/**
 * Hours for each full slice invoiced or ordered: 1 h for every 2 000 € leaves 2 h at 5 999 € and 3 h at 6 000 €.
 * @rule R10
 * @returns minutes due on the cumulative amount; refuses `SLICE_NOT_POSITIVE`.
 * @source CCAP beta.gouv 21BAM048, art. 1.4
 */
export const dueBySlice = (input: {
  /** Cumulative since the beginning of the contract, excluding tax. */
  readonly invoiced: Cents
  readonly slice: Cents
  readonly minutesPerSlice: Minutes
}): Result<DueHours, Refusal<'SLICE_NOT_POSITIVE'>> => {
  if (input.slice <= 0) return err(refuse('SLICE_NOT_POSITIVE', 'slice'))
  const slices = Math.max(0, Math.floor(input.invoiced / input.slice))
  const dueMinutes = minutes(slices * input.minutesPerSlice)
  return ok({
    dueMinutes,
    trace: [
      {
        label: 'Tranches entières',
        formula: `${formatEuros(input.invoiced)} ÷ ${formatEuros(input.slice)}`,
        value: formatInteger(slices),
      },
      {
        label: 'Heures dues',
        formula: `${formatInteger(slices)} × ${formatHours(input.minutesPerSlice)}`,
        value: formatHours(dueMinutes),
      },
    ],
  })
}

/**
 * What one more order adds: the hours of the cumulative amount with it, less those without, so that slices
 * begun by one order and ended by the next are never lost nor counted twice.
 * @returns the hours the order adds, in minutes; refuses `SLICE_NOT_POSITIVE`.
 */
export const dueByOrder = (input: {
  /** All the orders before this one, excluding tax. */
  readonly orderedBefore: Cents
  readonly order: Cents
  readonly slice: Cents
  readonly minutesPerSlice: Minutes
}): Result<DueHours, Refusal<'SLICE_NOT_POSITIVE'>> => {
  const { orderedBefore, order, slice, minutesPerSlice } = input
  const before = dueBySlice({ invoiced: orderedBefore, slice, minutesPerSlice })
  const after = dueBySlice({ invoiced: cents(orderedBefore + order), slice, minutesPerSlice })
  if (!before.ok) return before
  if (!after.ok) return after
  const dueMinutes = minutes(after.value.dueMinutes - before.value.dueMinutes)
  const added = {
    label: 'Heures de cette commande',
    formula: `${formatHours(after.value.dueMinutes)} − ${formatHours(before.value.dueMinutes)} déjà dues`,
    value: formatHours(dueMinutes),
  }
  return ok({ dueMinutes, trace: [...after.value.trace, added] })
}

export type OrderLine = { readonly id: string; readonly cancelsId: string | null }

/**
 * The order that may be taken back: the last one that stands, since each adds the slices the ones before it began.
 * @param lines orders and what takes them back, in the order they were written.
 */
export const lastStandingOrder = <Line extends OrderLine>(lines: readonly Line[]): Line | null => {
  const cancelled = new Set(lines.map(({ cancelsId }) => cancelsId))
  return lines.findLast(({ id, cancelsId }) => cancelsId === null && !cancelled.has(id)) ?? null
}

export type WorkedMonth = { readonly month: Month; readonly workedMinutes: Minutes | null }
export type DueByPercent = DueHours & {
  /** Months whose total hours nobody declared: what is due for them is unknown, never zero. */
  readonly unknownMonths: readonly Month[]
  readonly sentence: string | null
}

/** So many months are named one by one; more are counted. */
const mostNamed = 4

const toComplete = (months: readonly WorkedMonth[], unknown: readonly Month[]): string | null => {
  if (months.length === 0) return 'À compléter : aucune heure totale n’a encore été déclarée.'
  const [first, ...others] = unknown
  if (first === undefined) return null
  const last = others.at(-1)
  const which =
    last === undefined || others.length < mostNamed
      ? unknown.map(formatMonth).join(', ')
      : `${unknown.length} mois, de ${formatMonth(first)} à ${formatMonth(last)},`
  return `À compléter : les heures totales pour ${which} n’ont pas été déclarées.`
}

/**
 * A percentage of the hours worked: due month by month on the total the holder declares. A month without
 * that total is « à compléter », never zero; so is a contract whose first month nobody declared yet.
 * @rule R08
 * @source code de la commande publique L2112-2, clause en pourcentage des heures travaillées
 */
export const dueByPercent = (input: {
  readonly insertionRate: BasisPoints
  readonly months: readonly WorkedMonth[]
}): DueByPercent => {
  const known = input.months.flatMap(({ workedMinutes }) => (workedMinutes === null ? [] : [workedMinutes]))
  const unknownMonths = input.months.flatMap(({ month, workedMinutes }) =>
    workedMinutes === null ? [month] : [],
  )
  const worked = sumMinutes(known)
  const monthLines = input.months.map(({ month, workedMinutes }) => ({
    label: formatMonth(month),
    formula: 'heures totales déclarées',
    value: workedMinutes === null ? 'à compléter' : formatHours(workedMinutes),
  }))
  const dueMinutes = minutes(divideHalfUp(BigInt(worked) * BigInt(input.insertionRate), 10_000n))
  return {
    dueMinutes,
    unknownMonths,
    sentence: toComplete(input.months, unknownMonths),
    trace: [
      ...monthLines,
      {
        label: 'Heures dues',
        formula: `${formatHours(worked)} travaillées × ${formatPercent(input.insertionRate)}, à la minute la plus proche`,
        value: formatHours(dueMinutes),
      },
    ],
  }
}

/**
 * The months whose total hours are to be known on a day: those that ended since the works began, until they end,
 * and any other that was declared.
 * @returns in order, each with its total in minutes, or `null` where nobody declared it.
 */
export const workedMonths = (input: {
  /** From the first day of work to the last one planned; `null` until they are known. */
  readonly works: { readonly from: Day; readonly to: Day } | null
  readonly declared: ReadonlyMap<Month, Minutes>
  readonly today: Day
}): readonly WorkedMonth[] => {
  const { works, declared, today } = input
  const last = works === null ? null : monthOf(earliest(works.to, addDays(firstDay(monthOf(today)), -1)))
  const ended = works === null || last === null ? [] : monthsBetween(monthOf(works.from), last)
  return [...new Set([...ended, ...declared.keys()])]
    .toSorted()
    .map((month) => ({ month, workedMinutes: declared.get(month) ?? null }))
}

/**
 * What one month's total adds to what is due, or takes back when it is corrected: the hours of all the months with
 * it, less those of all the months as they were, so that no rounding is lost.
 * @returns minutes, negative where a corrected total is lower; refuses `MONTH_NOT_ENDED`.
 */
export const dueByWorkedMonth = (input: {
  readonly insertionRate: BasisPoints
  readonly declared: ReadonlyMap<Month, Minutes>
  readonly month: Month
  /** `null`: what was said of the month is taken back. */
  readonly workedMinutes: Minutes | null
  readonly today: Day
}): Result<DueHours, Refusal<'MONTH_NOT_ENDED'>> => {
  const { insertionRate, declared, month, workedMinutes, today } = input
  if (lastDay(month) > today) return err(refuse('MONTH_NOT_ENDED', 'month'))
  const monthsOf = (totals: ReadonlyMap<Month, Minutes>) =>
    workedMonths({ works: null, declared: totals, today })
  const before = dueByPercent({ insertionRate, months: monthsOf(declared) })
  const totals = new Map(declared)
  if (workedMinutes === null) totals.delete(month)
  else totals.set(month, workedMinutes)
  const after = dueByPercent({ insertionRate, months: monthsOf(totals) })
  return ok({ dueMinutes: minutes(after.dueMinutes - before.dueMinutes), trace: after.trace })
}

/**
 * Where staff is taken over from the former holder (cleaning, security), the rate bears on newly assigned staff only.
 * @rule R11
 * @returns whole hours, half up; refuses `STAFF_NOT_CONSISTENT`.
 * @source Inserpropre (Fédération des entreprises de propreté), proratisation des salariés transférés
 */
export const dueOnNewStaff = (input: {
  readonly labourMinutes: Minutes
  readonly totalStaff: number
  readonly transferredStaff: number
  readonly insertionRate: BasisPoints
}): Result<DueHours, Refusal<'STAFF_NOT_CONSISTENT'>> => {
  const { totalStaff, transferredStaff } = input
  if (totalStaff <= 0 || transferredStaff < 0 || transferredStaff > totalStaff) {
    return err(refuse('STAFF_NOT_CONSISTENT', 'transferredStaff'))
  }
  const newStaff = totalStaff - transferredStaff
  const dueMinutes = hours(
    divideHalfUp(
      BigInt(input.labourMinutes) * BigInt(newStaff) * BigInt(input.insertionRate),
      BigInt(totalStaff) * 600_000n,
    ),
  )
  return ok({
    dueMinutes,
    trace: [
      {
        label: 'Salariés nouvellement affectés',
        formula: `${formatInteger(totalStaff)} − ${formatInteger(transferredStaff)} repris`,
        value: formatInteger(newStaff),
      },
      {
        label: 'Heures dues',
        formula: `${formatHours(input.labourMinutes)} × ${formatInteger(newStaff)} ÷ ${formatInteger(totalStaff)} × ${formatPercent(input.insertionRate)}, à l’heure la plus proche`,
        value: formatHours(dueMinutes),
      },
    ],
  })
}
