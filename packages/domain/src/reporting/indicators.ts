import { balanceOf } from '../commitment/balance.ts'
import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { type Day, day, isWithin, type Period } from '../kernel/day.ts'
import { hours, type Minutes, minutes } from '../kernel/minutes.ts'
import { type BasisPoints, divideHalfUp, shareOf } from '../kernel/ratio.ts'
import { type Modality, modalityFamily } from '../placement/modality.ts'
import type { Sex } from './dimensions.ts'

/** Validated hours as plain rows, each already fixed when it was written. */
export type ValidatedRow = {
  readonly participantId: string
  readonly commitmentId: string
  readonly modality: Modality
  readonly workedOn: Day
  readonly minutes: Minutes
  readonly sex: Sex
  readonly neighbourhood: boolean
  readonly ruralZone: boolean
}

export type FtePolicy = DatedPolicy & { readonly minutesPerFte: Minutes }

export const defaultFtePolicy: FtePolicy = {
  from: day('2000-01-01'),
  source: 'Consolidation nationale 2021 : 25 124 684 h pour 15 703 ETP, soit 1 600 h',
  verified: true,
  minutesPerFte: hours(1600),
}

/** The legal yearly duration, asked by some reports beside the national 1 600 h. */
export const legalFtePolicy: FtePolicy = {
  from: day('2000-01-01'),
  source: 'Durée légale annuelle, 1 607 h (à vérifier)',
  verified: false,
  minutesPerFte: hours(1607),
}

export const ftePolicies: readonly FtePolicy[] = [defaultFtePolicy]

const iaeYear = (value: number): FtePolicy => ({
  from: day('2000-01-01'),
  source: 'Conventions IAE : heures d’un ETP par type de structure (à vérifier)',
  verified: false,
  minutesPerFte: hours(value),
})

/** A year of a full post in the agreements of each kind of structure of insertion. */
export const iaeFtePolicies: Readonly<Record<'EI' | 'ACI' | 'ETTI' | 'AI', FtePolicy>> = {
  EI: iaeYear(1505),
  ACI: iaeYear(1820),
  ETTI: iaeYear(1600),
  AI: iaeYear(1607),
}

/** What each commitment owes, in minutes; one that owes none (a reserved contract) is not in it. */
export type DueByCommitment = ReadonlyMap<string, Minutes>

export type Indicators = {
  readonly due: Minutes
  /** Every validated hour, also where none is owed. */
  readonly validated: Minutes
  /** Validated for what owes hours ÷ due; `null` when nothing is due. */
  readonly completion: BasisPoints | null
  /** Commitment by commitment: a surplus here never fills a shortfall there. */
  readonly shortfall: Minutes
  readonly surplus: Minutes
  readonly participants: number
  /** Full-time equivalents, in hundredths. */
  readonly fteHundredths: number
  readonly averagePerPerson: Minutes | null
  readonly directHireShare: BasisPoints | null
  /** Over those whose sex is stated. */
  readonly womenShare: BasisPoints | null
  readonly neighbourhoodShare: BasisPoints | null
  readonly ruralShare: BasisPoints | null
}

/**
 * People with at least one validated minute in the period, corrections included: somebody referred who never
 * worked, or whose hours were all taken back, is no participant.
 * @rule R39
 * @source consolidation nationale: un participant a travaillé (rédaction à vérifier)
 */
export const participantsOf = (
  rows: readonly ValidatedRow[],
  period: Period,
): ReadonlyMap<string, ValidatedRow> => {
  const people = new Map<string, { readonly row: ValidatedRow; total: number }>()
  for (const row of rows) {
    if (!isWithin(period, row.workedOn)) continue
    const known = people.get(row.participantId)
    if (known) known.total += row.minutes
    else people.set(row.participantId, { row, total: row.minutes })
  }
  return new Map([...people].flatMap(([id, { row, total }]) => (total > 0 ? [[id, row]] : [])))
}

const countPeople = (
  people: ReadonlyMap<string, ValidatedRow>,
  holds: (row: ValidatedRow) => boolean,
): number => {
  let count = 0
  for (const row of people.values()) if (holds(row)) count += 1
  return count
}

/** Every indicator of a period, each defined once; hours are validated hours, never declared nor planned ones. */
export const indicatorsOf = (
  rows: readonly ValidatedRow[],
  dues: DueByCommitment,
  period: Period,
  fte: FtePolicy = defaultFtePolicy,
): Indicators => {
  let total = 0
  let direct = 0
  const byCommitment = new Map<string, number>()
  for (const row of rows) {
    if (!isWithin(period, row.workedOn)) continue
    total += row.minutes
    byCommitment.set(row.commitmentId, (byCommitment.get(row.commitmentId) ?? 0) + row.minutes)
    if (modalityFamily(row.modality) === 'DIRECT_HIRE') direct += row.minutes
  }
  const balance = balanceOf(
    [...dues].map(([id, due]) => ({ due, validated: minutes(byCommitment.get(id) ?? 0) })),
  )
  const people = participantsOf(rows, period)
  const stated = countPeople(people, ({ sex }) => sex !== 'NOT_STATED')
  return {
    due: balance.due,
    validated: minutes(total),
    completion: shareOf(balance.validated, balance.due),
    shortfall: balance.shortfall,
    surplus: balance.surplus,
    participants: people.size,
    fteHundredths: divideHalfUp(BigInt(total) * 100n, BigInt(fte.minutesPerFte)),
    averagePerPerson: people.size === 0 ? null : minutes(Math.round(total / people.size)),
    directHireShare: shareOf(direct, total),
    womenShare: shareOf(
      countPeople(people, ({ sex }) => sex === 'F'),
      stated,
    ),
    neighbourhoodShare: shareOf(
      countPeople(people, ({ neighbourhood }) => neighbourhood),
      people.size,
    ),
    ruralShare: shareOf(
      countPeople(people, ({ ruralZone }) => ruralZone),
      people.size,
    ),
  }
}

/** Contracts bound by the obligation that carry a clause, over those bound; `null` when none is bound. */
export const obligationCover = (
  contracts: readonly { readonly bound: boolean; readonly hasClause: boolean }[],
): BasisPoints | null => {
  const bound = contracts.filter((contract) => contract.bound)
  return shareOf(bound.filter((contract) => contract.hasClause).length, bound.length)
}
