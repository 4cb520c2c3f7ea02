import { type Day, day } from '@cordee/domain/kernel/day'
import { minutes } from '@cordee/domain/kernel/minutes'
import { type Difference, differencesSince } from '@cordee/domain/reporting/frozen-report'
import { toDay } from '../db/day.ts'
import type { Context } from '../graphql/context.ts'
import { loadValidatedRows } from './validated-rows.ts'

/** What is validated now against what was frozen: an entry that was not there, or that no longer counts. */
export const differencesOf = async (
  { db }: Context,
  report: {
    id: string
    carrierId: string
    fromDay: Date
    toDay: Date
    epciCode: string | null
    frozenOn: Date
  },
): Promise<Difference[]> => {
  const perimeter = { from: toDay(report.fromDay), to: toDay(report.toDay), epciCode: report.epciCode }
  const [now, frozen] = await Promise.all([
    loadValidatedRows(db, report.carrierId, perimeter),
    db.frozenReportRow.findMany({ where: { carrierId: report.carrierId, reportId: report.id } }),
  ])
  const before = new Set(frozen.map(({ entryId }) => entryId))
  const still = new Set(now.map(({ entryId }) => entryId))
  const added = now
    .filter(({ entryId }) => !before.has(entryId))
    .map((row) => ({
      // The first day that differs: an entry of the same day as the report came after it all the same.
      workedOn: day(row.month),
      recordedOn: dayAfter(report.frozenOn, row.recordedOn),
      minutes: minutes(row.minutes),
      reason: row.reason ?? (row.correction ? 'correction' : 'mois validé depuis'),
    }))
  const removed = frozen
    .filter(({ entryId }) => !still.has(entryId))
    .map((row) => ({
      workedOn: toDay(row.month),
      recordedOn: dayAfter(report.frozenOn, toDay(report.frozenOn)),
      minutes: minutes(-row.minutes),
      reason: 'mois rouvert ou rejeté depuis',
    }))
  const first = day(`${perimeter.from.slice(0, 7)}-01`)
  return differencesSince([...added, ...removed], { from: first, to: perimeter.to }, toDay(report.frozenOn))
}

const dayAfter = (frozenOn: Date, recordedOn: string): Day => {
  const next = new Date(frozenOn.getTime() + 86_400_000)
  return recordedOn > toDay(frozenOn) ? day(recordedOn) : toDay(next)
}
