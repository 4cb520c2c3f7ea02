import { daysAtWork } from '@cordee/domain/commitment/expected-curve'
import {
  addMonths,
  type Day,
  earliest,
  firstDay,
  lastDay,
  latest,
  type Month,
  monthOf,
  monthsBetween,
} from '@cordee/domain/kernel/day'
import { type Minutes, minutes } from '@cordee/domain/kernel/minutes'
import { countsAsValidated } from '@cordee/domain/placement/hours-month-lifecycle'
import { averageAlerts, plausibilityAlerts } from '@cordee/domain/placement/plausibility'
import { ownCarrier } from '../access/visibility.ts'
import type { HoursMonthStatus } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { badUserInput } from '../graphql/errors.ts'
import { readOf } from '../graphql/person-reads-plugin.ts'
import { logReads } from '../graphql/read-log.ts'
import { type GridRow, gridRows } from './grid-rows.ts'
import { type MonthSum, monthSums } from './month-sums.ts'
import { HoursMonthStatusEnum, type RefusedMinutes, RefusedMinutesRef } from './types.ts'

const mostMonths = 36

interface Cell {
  readonly month: Month
  readonly state: 'OUTSIDE' | 'PLANNED' | 'TO_DECLARE' | 'DECLARED' | 'VALIDATED' | 'REJECTED'
  readonly status: HoursMonthStatus | null
  readonly version: number
  readonly minutes: number
  readonly countedMinutes: number
  readonly refused: readonly RefusedMinutes[]
  readonly alert: string | null
  readonly keptWithReason: string | null
  readonly returnedReason: string | null
  readonly corrected: boolean
  readonly contested: boolean
}

const CellStateEnum = builder.enumType('HoursCellState', {
  values: ['OUTSIDE', 'PLANNED', 'TO_DECLARE', 'DECLARED', 'VALIDATED', 'REJECTED'] as const,
})

const CellRef = builder.objectRef<Cell>('HoursCell').implement({
  description: 'Un mois d’une personne ; « à déclarer » n’est pas zéro.',
  fields: (t) => ({
    month: t.expose('month', { type: 'Month' }),
    state: t.expose('state', { type: CellStateEnum }),
    status: t.expose('status', { type: HoursMonthStatusEnum, nullable: true }),
    version: t.exposeInt('version', { description: 'Zéro : personne n’a encore rien dit de ce mois.' }),
    minutes: t.expose('minutes', { type: 'Minutes' }),
    countedMinutes: t.expose('countedMinutes', { type: 'Minutes' }),
    refused: t.field({ type: [RefusedMinutesRef], resolve: ({ refused }) => [...refused] }),
    alert: t.exposeString('alert', { nullable: true }),
    keptWithReason: t.exposeString('keptWithReason', { nullable: true }),
    returnedReason: t.exposeString('returnedReason', { nullable: true }),
    corrected: t.exposeBoolean('corrected'),
    contested: t.exposeBoolean('contested', {
      description: 'La personne n’est pas d’accord, et personne ne l’a encore revu avec elle.',
    }),
  }),
})

export interface Row extends GridRow {
  readonly cells: readonly Cell[]
}

export const HoursRowRef = builder.objectRef<Row>('HoursRow').implement({
  ...readOf(({ participantId }: Row) => participantId),
  authScopes: { may: 'hours:read' },
  fields: (t) => ({
    placementId: t.exposeID('id'),
    participantId: t.exposeID('participantId'),
    personName: t.exposeString('personName', {
      nullable: true,
      authScopes: { may: 'participant:readIdentity' },
    }),
    trade: t.exposeString('trade'),
    contractType: t.exposeString('contractType'),
    contractSubject: t.exposeString('contractSubject'),
    declarantId: t.exposeID('declarantId'),
    declarantName: t.exposeString('declarantName'),
    cells: t.field({ type: [CellRef], resolve: ({ cells }) => [...cells] }),
  }),
})

const stateOf = (status: HoursMonthStatus): Cell['state'] => {
  if (status === 'REJECTED') return 'REJECTED'
  return countsAsValidated(status) ? 'VALIDATED' : 'DECLARED'
}

const cellOf = (facts: GridRow, month: Month, sum: MonthSum | undefined, today: Day): Cell => {
  const empty = {
    month,
    status: null,
    version: 0,
    minutes: 0,
    countedMinutes: 0,
    refused: [],
    alert: null,
    keptWithReason: null,
    returnedReason: null,
    corrected: false,
    contested: false,
  }
  if (sum) {
    return {
      month,
      state: stateOf(sum.status),
      status: sum.status,
      version: sum.version,
      minutes: sum.minutes,
      countedMinutes: sum.status === 'REJECTED' ? 0 : sum.counted,
      refused: sum.refused,
      alert: plausibilityAlerts(minutes(sum.minutes))[0]?.sentence ?? null,
      keptWithReason: sum.kept_with_reason,
      returnedReason: sum.returned_reason,
      corrected: sum.corrected,
      contested: sum.contested,
    }
  }
  const from = latest(firstDay(month), facts.startsOn)
  const to = earliest(lastDay(month), facts.endsOn ?? lastDay(month))
  if (to < from) return { ...empty, state: 'OUTSIDE' }
  const planned = Math.round((daysAtWork(from, to, []) * facts.weeklyMinutes) / 7)
  return { ...empty, state: month > monthOf(today) ? 'PLANNED' : 'TO_DECLARE', minutes: planned }
}

export interface GridScope {
  readonly from: Month
  readonly to: Month
  readonly declarantId?: string | null | undefined
  readonly contractId?: string | null | undefined
  readonly commitmentId?: string | null | undefined
}

/**
 * People × months, sorted by who declares, then by name; each file read is noted.
 * @param through the root field that asked
 */
export const loadGrid = async (
  context: Context,
  { from, to, declarantId, contractId, commitmentId }: GridScope,
  through: string,
): Promise<Row[]> => {
  const { db, pool, actor, today } = context
  const { carrierId } = ownCarrier(actor)
  if (to < from || addMonths(firstDay(from), mostMonths) <= firstDay(to)) {
    throw badUserInput(`Choisissez une période de 1 à ${mostMonths} mois.`)
  }
  const placements = await gridRows(pool, {
    carrierId,
    from: firstDay(from),
    to: lastDay(to),
    declarantId: declarantId ?? null,
    commitmentId: commitmentId ?? null,
    contractId: contractId ?? null,
  })
  const sumOf = await monthSums(
    db,
    carrierId,
    placements.map(({ id }) => id),
    from,
    to,
  )
  await logReads(context, [...new Set(placements.map((each) => each.participantId))], through)
  const months = monthsBetween(from, to)
  const worked = new Map<string, Minutes[]>()
  for (const { id, participantId } of placements) {
    const known = worked.get(participantId) ?? months.map(() => minutes(0))
    worked.set(
      participantId,
      known.map((sum, index) => minutes(sum + (sumOf(id, months[index] as Month)?.minutes ?? 0))),
    )
  }
  /** Of one person, whatever the employer: several months in a row that are too much together (R25). */
  const averageAlert = (participantId: string, index: number): string | null =>
    averageAlerts((worked.get(participantId) ?? []).slice(0, index + 1))[0]?.sentence ?? null
  const french = new Intl.Collator('fr')
  return placements
    .map(
      (placement): Row => ({
        ...placement,
        cells: months.map((month, index) => {
          const cell = cellOf(placement, month, sumOf(placement.id, month), today)
          if (cell.status === null || cell.alert !== null) return cell
          return { ...cell, alert: averageAlert(placement.participantId, index) }
        }),
      }),
    )
    .toSorted(
      (one, other) =>
        french.compare(one.declarantName, other.declarantName) ||
        french.compare(one.personName, other.personName),
    )
}
