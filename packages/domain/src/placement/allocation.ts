import { type PoolingAgreement, poolingCovers, poolingRoom } from '../commitment/pooling-agreement.ts'
import { type Day, formatDay } from '../kernel/day.ts'
import { formatDuration, type Minutes, minutes } from '../kernel/minutes.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** Counted minutes of one entry, where they were worked and where they go. */
export type AllocatedEntry = {
  readonly entryId: string
  /** The commitment of the operation on which the person worked. */
  readonly workedFor: string
  readonly workedOn: Day
  readonly counted: Minutes
}

export type AllocationLine = {
  readonly entryId: string
  readonly commitmentId: string
  readonly minutes: Minutes
  /** The convention that lets the minutes leave their operation; `null` when they stay on it. */
  readonly agreementId: string | null
}

type AllocationRefusal = Refusal<
  | 'ALLOCATION_NEGATIVE'
  | 'ALLOCATED_TWICE'
  | 'ALLOCATED_MORE_THAN_WORKED'
  | 'POOLING_NOT_COVERED'
  | 'POOLING_CEILING'
>

/** Minutes already moved under each agreement: what the ledger knows before this allocation. */
export type MovedSoFar = ReadonlyMap<string, Minutes>

/** Without a convention, every counted minute stays on the operation where it was worked. */
export const allocateWhereWorked = (entry: AllocatedEntry): AllocationLine[] =>
  entry.counted === 0
    ? []
    : [{ entryId: entry.entryId, commitmentId: entry.workedFor, minutes: entry.counted, agreementId: null }]

/**
 * Splits the counted minutes of an entry among commitments. Each minute goes to one commitment only and the
 * sum never exceeds what was counted; what is not given elsewhere stays where it was worked.
 * @rule R20
 * @returns the lines, the worked one last; refuses negative or repeated lines and more than was counted.
 * @source atoutclauses.fr, la globalisation des heures d'insertion
 */
export const allocate = (
  entry: AllocatedEntry,
  elsewhere: readonly { readonly commitmentId: string; readonly minutes: Minutes }[],
  agreements: readonly PoolingAgreement[] = [],
  movedSoFar: MovedSoFar = new Map(),
): Result<AllocationLine[], AllocationRefusal> => {
  if (elsewhere.length === 0) return ok(allocateWhereWorked(entry))
  const lines: AllocationLine[] = []
  const moved = new Map(movedSoFar)
  let left: number = entry.counted
  for (const { commitmentId, minutes: wanted } of elsewhere) {
    if (wanted < 0) return err(refuse('ALLOCATION_NEGATIVE', 'minutes'))
    if (commitmentId === entry.workedFor || lines.some((line) => line.commitmentId === commitmentId)) {
      return err(refuse('ALLOCATED_TWICE', 'commitmentId'))
    }
    if (wanted > left)
      return err(refuse('ALLOCATED_MORE_THAN_WORKED', 'minutes', { counted: formatDuration(entry.counted) }))
    const pooled = moveUnderAgreement(entry, commitmentId, wanted, agreements, moved)
    if (!pooled.ok) return pooled
    moved.set(pooled.value, minutes((moved.get(pooled.value) ?? 0) + wanted))
    lines.push({ entryId: entry.entryId, commitmentId, minutes: wanted, agreementId: pooled.value })
    left -= wanted
  }
  const kept = lines.filter((line) => line.minutes > 0)
  return ok([...kept, ...allocateWhereWorked({ ...entry, counted: minutes(left) })])
}

/**
 * Hours worked on one operation go to the commitment of another only under a signed convention that covers
 * both and the day, and no further than its ceiling.
 * @rule R21
 * @returns the id of the convention; refuses `POOLING_NOT_COVERED`, `POOLING_CEILING`.
 * @source CCAG 2021 art. 16.1, globalisation ; atoutclauses.fr
 */
export const moveUnderAgreement = (
  entry: AllocatedEntry,
  commitmentId: string,
  wanted: Minutes,
  agreements: readonly PoolingAgreement[],
  moved: MovedSoFar,
): Result<string, AllocationRefusal> => {
  const covering = agreements.filter((each) =>
    poolingCovers(each, entry.workedFor, commitmentId, entry.workedOn),
  )
  if (covering.length === 0) {
    return err(refuse('POOLING_NOT_COVERED', 'commitmentId', { day: formatDay(entry.workedOn) }))
  }
  const open = covering.find((each) => poolingRoom(each, moved.get(each.id) ?? minutes(0)) >= wanted)
  return open === undefined ? err(refuse('POOLING_CEILING', 'minutes')) : ok(open.id)
}
