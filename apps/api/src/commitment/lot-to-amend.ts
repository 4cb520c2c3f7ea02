import { splitByShare } from '@cordee/domain/commitment/apportionment'
import { minutes } from '@cordee/domain/kernel/minutes'
import { basisPoints } from '@cordee/domain/kernel/ratio'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import type { Tx } from '../db/types.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, unwrap } from '../graphql/errors.ts'

/** The lot with all that a change of its due looks at, locked: two orders at once are written one after the other. */
export const lotToAmend = async (tx: Tx, context: Context, lotId: string, version: number) => {
  const { carrierId } = ownCarrier(context.actor)
  await tx.$executeRaw`SELECT 1 FROM lot WHERE id = ${lotId}::uuid AND carrier_id = ${carrierId}::uuid FOR UPDATE`
  return current(
    found(
      await tx.lot.findFirst({
        where: ownRow(context.actor, lotId),
        include: {
          clause: { include: { versions: { orderBy: { number: 'desc' }, take: 1 } } },
          // A tranche has its own lines: a change of the lot is shared among its base commitments.
          commitments: {
            where: { trancheId: null },
            include: { lines: true },
            orderBy: { shareBps: 'desc' },
          },
          amendments: true,
          orders: { orderBy: { number: 'asc' } },
        },
      }),
    ),
    version,
  )
}

export type AmendedLot = Awaited<ReturnType<typeof lotToAmend>>

interface SharedLine {
  readonly kind: 'AMENDMENT' | 'ORDER'
  readonly deltaMinutes: number
  readonly effectOn: Date
  readonly sentence: string
  readonly formula: string | null
  readonly clauseVersionId: string
}

/** A change of the lot's due, shared among its holders to the hour. */
export const appendShared = async (tx: Tx, context: Context, lot: AmendedLot, line: SharedLine) => {
  const { deltaMinutes, ...facts } = line
  const parts = unwrap(
    splitByShare(
      minutes(deltaMinutes),
      lot.commitments.map((each) => basisPoints(each.shareBps)),
    ),
  )
  await tx.obligationLine.createMany({
    data: lot.commitments.map((commitment, index) => ({
      id: context.newId(),
      ...ownCarrier(context.actor),
      commitmentId: commitment.id,
      minutes: parts[index] ?? 0,
      ...facts,
    })),
  })
}
