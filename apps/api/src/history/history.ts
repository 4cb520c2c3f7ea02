import type { Day, Month } from '@cordee/domain/kernel/day'
import { type Minutes, minutes, sumMinutes, ZERO_MINUTES } from '@cordee/domain/kernel/minutes'
import type { BasisPoints } from '@cordee/domain/kernel/ratio'
import type { EmploymentContractType } from '@cordee/domain/placement/employment-contract'
import type { Modality } from '@cordee/domain/placement/modality'

/** A history ready to be written: every line read, every name of another sheet found. */
export interface History {
  readonly contracts: readonly TakenContract[]
  readonly lots: readonly TakenLot[]
  readonly changes: readonly TakenChange[]
  readonly openings: readonly TakenOpening[]
  readonly people: readonly TakenPerson[]
  readonly works: readonly TakenWork[]
  readonly hours: readonly TakenMonth[]
}

export interface Party {
  readonly name: string
  readonly siret: string | null
}
export interface TakenContract {
  readonly reference: string
  readonly subject: string
  readonly buyer: Party
  readonly commune: string | null
  readonly amountCents: number | null
  readonly notifiedOn: Day | null
  readonly state: 'IN_PROGRESS' | 'COMPLETED' | 'CLOSED'
}
interface TakenHolder extends Party {
  /** What it owes itself: the lot owes their sum. */
  readonly due: Minutes
  readonly shareBps: BasisPoints
}
export interface TakenLot {
  readonly contract: string
  readonly number: number
  readonly title: string
  /** The first leads; their parts make the whole. */
  readonly holders: readonly TakenHolder[]
  readonly startsOn: Day | null
  readonly endsOn: Day | null
}
export interface TakenChange {
  readonly lot: string
  readonly effectOn: Day
  readonly minutes: Minutes
  readonly reason: string
}
export interface TakenOpening {
  readonly lot: string
  readonly on: Day
  readonly minutes: Minutes
}
export interface TakenPerson {
  readonly code: string
  readonly firstName: string
  readonly lastName: string
  readonly birthDate: Day | null
  readonly sex: 'F' | 'M' | null
  readonly commune: string | null
  readonly phone: string | null
  readonly prescriber: string | null
  readonly effectOn: Day | null
  readonly validUntil: Day | null
}
export interface TakenWork {
  readonly code: string
  readonly person: string
  readonly lot: string
  /** The holder the work is done for. */
  readonly holder: string
  readonly employer: string
  readonly modality: Modality
  readonly contractType: EmploymentContractType
  readonly trade: string
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly weekly: Minutes
}
export interface TakenMonth {
  readonly work: string
  readonly month: Month
  readonly worked: Minutes
  readonly counted: Minutes
}

export interface Totals {
  readonly contracts: number
  readonly lots: number
  readonly people: number
  readonly works: number
  readonly months: number
  readonly dueMinutes: number
  readonly openingMinutes: number
  readonly workedMinutes: number
  readonly countedMinutes: number
}

/** One holder of one lot: whom a commitment is made with. */
export const commitmentKey = (lot: string, holder: string): string => `${lot} / ${holder}`
export const lotKey = (contract: string, number: number | string): string => `${contract} / ${number}`

/** What will be written, to be compared with what the other tool says. */
export const totalsOf = ({
  contracts,
  lots,
  changes,
  openings,
  people,
  works,
  hours: taken,
}: History): Totals => ({
  contracts: contracts.length,
  lots: lots.length,
  people: people.length,
  works: works.length,
  months: taken.length,
  dueMinutes: sumMinutes([
    ...lots.flatMap(({ holders }) => holders.map(({ due }) => due)),
    ...changes.map((each) => each.minutes),
  ]),
  openingMinutes: sumMinutes(openings.map((each) => each.minutes)),
  workedMinutes: sumMinutes(taken.map(({ worked }) => worked)),
  countedMinutes: taken.reduce((sum, { counted }) => minutes(sum + counted), ZERO_MINUTES),
})
