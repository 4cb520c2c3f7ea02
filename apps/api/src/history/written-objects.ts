import type { Day } from '@cordee/domain/kernel/day'
import { fromDay } from '../db/day.ts'

/** Who writes a history, where, from which file. */
export interface Desk {
  readonly carrierId: string
  readonly staffId: string
  readonly fileName: string
  readonly today: Day
  readonly newId: () => string
}

/** A new id, listed under the import, so that its row can be taken back. */
export type IdFor = (kind: string) => string

/** Finds the organisation that a name of the file means. */
export type OrganisationOf = (name: string) => string

export const dayOrNull = (day: Day | null): Date | null => (day ? fromDay(day) : null)
