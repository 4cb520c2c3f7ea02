import type { Day } from '@cordee/domain/kernel/day'
import { minutes } from '@cordee/domain/kernel/minutes'
import { correct } from '@cordee/domain/placement/correction'
import { type Counted, countingReasonLabels } from '@cordee/domain/placement/counting'
import type { CountingPolicy } from '@cordee/domain/placement/counting-policy'
import { type PolicyBook, placeOf } from '../db/policy-in-force.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { found, unwrap } from '../graphql/errors.ts'
import type { CountedLine, PlacementToCount } from './counting-facts.ts'

/** Who writes: an actor of the carrier, or nobody when hours are counted again by themselves. */
export interface HoursWriter {
  readonly carrierId: string
  readonly actorId: string | null
  readonly newId: () => string
}

/** The dated value of practice that counts the hours of a placement: its contract's, its buyer's, its territory's. */
export const countingPolicyFor = (
  policies: PolicyBook,
  { commitment }: PlacementToCount,
): ((at: Day) => CountingPolicy) => {
  const { id: contractId, buyerId, programmeId, commune } = commitment.lot.contract
  const place = placeOf({ contractId, buyerId, programmeId, epciCode: commune?.epciCode ?? null })
  return (at) => policies.at('counting', at, place)
}

const countedData = ({ counted, policy }: CountedLine) => ({
  countedMinutes: counted.counted,
  policyId: policy.id ?? null,
  refused: refusedInWords(counted),
})

const refusedInWords = ({ refused }: Counted) =>
  refused.map((each) => ({ minutes: each.minutes, reason: countingReasonLabels[each.reason] }))

const head = ({ carrierId, actorId, newId }: HoursWriter, { monthId, kind }: CountedLine) => ({
  id: newId(),
  carrierId,
  monthId: found(monthId),
  kind,
  createdById: actorId,
})

/** What was there is reversed, what counts now is added: nothing of the ledger is edited. */
export const rewrite = (writer: HoursWriter, line: CountedLine): Prisma.HoursEntryCreateManyInput[] => {
  const reversed = new Set(line.entries.map((entry) => entry.reversesId))
  const standing = line.entries.filter((entry) => !reversed.has(entry.id) && entry.reversesId === null)
  return [
    ...standing.map((entry) => ({
      ...head(writer, line),
      minutes: -entry.minutes,
      countedMinutes: -entry.countedMinutes,
      reversesId: entry.id,
    })),
    { ...head(writer, line), minutes: line.minutes, ...countedData(line) },
  ]
}

/** A month that is locked takes a line that compensates, with its reason (R38). */
export const compensate = (
  writer: HoursWriter,
  line: CountedLine,
  reason: string,
  on: Day,
): Prisma.HoursEntryCreateManyInput => {
  const last = found(line.entries.at(-1))
  const correction = unwrap(
    correct({
      original: {
        entryId: last.id,
        month: line.month,
        minutes: minutes(line.before.minutes),
        countedMinutes: minutes(line.before.counted),
      },
      monthState: line.state,
      minutes: minutes(line.minutes),
      countedMinutes: line.counted.counted,
      reason,
      on,
    }),
  )
  return {
    ...head(writer, line),
    ...countedData(line),
    minutes: correction.deltaMinutes,
    countedMinutes: correction.deltaCountedMinutes,
    reversesId: correction.reverses,
    correction: true,
    reason: correction.reason,
  }
}

/** Does the ledger say something else than what counts now? */
export const moved = ({ counted, before }: CountedLine): boolean => counted.counted !== before.counted
