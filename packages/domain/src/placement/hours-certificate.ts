import type { Day, Month } from '../kernel/day.ts'
import { type Minutes, sumMinutes } from '../kernel/minutes.ts'
import { type HoursKind, isTrainingKind } from './hours-entry.ts'
import { countsAsValidated, type HoursMonthState } from './hours-month-lifecycle.ts'

/** One contract of work as the ledger holds it: its months, each with its lines, corrections included. */
export type LedgerOfWork = {
  readonly id: string
  readonly employerName: string
  readonly romeCode: string
  readonly tradeLabel: string
  readonly from: Day
  readonly to: Day | null
  readonly months: readonly {
    readonly month: Month
    readonly status: HoursMonthState
    readonly entries: readonly { readonly kind: HoursKind; readonly minutes: Minutes }[]
  }[]
}

/** Minutes at work, and in training during the contract. */
export type CertifiedMinutes = { readonly worked: Minutes; readonly trained: Minutes }

export type CertifiedMonth = CertifiedMinutes & { readonly month: Month }

export type CertifiedWork = CertifiedMinutes &
  Omit<LedgerOfWork, 'months'> & { readonly months: readonly CertifiedMonth[] }

export type HoursCertificate = CertifiedMinutes & {
  readonly works: readonly CertifiedWork[]
  /** The first and the last month with a minute in it. */
  readonly first: Month
  readonly last: Month
}

const sumOf = (parts: readonly CertifiedMinutes[]): CertifiedMinutes => ({
  worked: sumMinutes(parts.map(({ worked }) => worked)),
  trained: sumMinutes(parts.map(({ trained }) => trained)),
})

const isTraining = (kind: HoursKind): boolean => isTrainingKind(kind) || kind === 'CFA'

const certifiedMonth = ({ month, entries }: LedgerOfWork['months'][number]): CertifiedMonth => {
  const of = (holds: (kind: HoursKind) => boolean) =>
    sumMinutes(entries.filter(({ kind }) => holds(kind)).map(({ minutes }) => minutes))
  return { month, worked: of((kind) => kind === 'WORK'), trained: of(isTraining) }
}

const certifiedWork = ({ months, ...work }: LedgerOfWork): CertifiedWork => {
  const certified = months
    .filter(({ status }) => countsAsValidated(status))
    .map(certifiedMonth)
    .filter(({ worked, trained }) => worked !== 0 || trained !== 0)
    .toSorted((one, other) => one.month.localeCompare(other.month))
  return { ...work, months: certified, ...sumOf(certified) }
}

/**
 * What can be certified to a person of their own work: the hours of validated months, as the employer declared them
 * and the facilitator checked them, in minutes; leave and absence are no work. How many of them count for a clause is
 * between the company and the buyer, and would say why the person had a right: it is not said.
 * @returns null when no minute is validated
 */
export const hoursCertificate = (ledger: readonly LedgerOfWork[]): HoursCertificate | null => {
  const works = ledger
    .map(certifiedWork)
    .filter(({ months }) => months.length > 0)
    .toSorted((one, other) => one.from.localeCompare(other.from) || one.id.localeCompare(other.id))
  const months = works.flatMap((work) => work.months.map(({ month }) => month)).toSorted()
  const [first, last] = [months[0], months.at(-1)]
  return first === undefined || last === undefined ? null : { works, first, last, ...sumOf(works) }
}
