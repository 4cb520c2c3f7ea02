import { type Absence, presenceCalendar } from '@cordee/domain/access/presence'
import type { Weekday, WorkingCalendar } from '@cordee/domain/kernel/day'
import type { Pool } from 'pg'
import type { Db, Tx } from './types.ts'

interface PresenceRow {
  readonly weekdays: readonly Weekday[]
  readonly absences: readonly (readonly Absence[])[]
}

const calendarOf = ([row]: readonly PresenceRow[]): WorkingCalendar =>
  presenceCalendar(row?.weekdays ?? [1, 2, 3, 4, 5], row?.absences ?? [])

/** The days on which this carrier answers: every promise is counted on them. */
export const presenceOf = async (
  db: Pick<Db | Tx, '$queryRaw'>,
  carrierId: string,
): Promise<WorkingCalendar> =>
  calendarOf(
    await db.$queryRaw<
      PresenceRow[]
    >`SELECT weekdays, absences FROM public_presence WHERE carrier_id = ${carrierId}::uuid`,
  )

/** The same as the public door may read it. */
export const publicPresence = async (pool: Pool, carrierId: string): Promise<WorkingCalendar> => {
  const { rows } = await pool.query<PresenceRow>(
    'SELECT weekdays, absences FROM public_presence WHERE carrier_id = $1',
    [carrierId],
  )
  return calendarOf(rows)
}
