import { loadPolicies } from '../db/policy-in-force.ts'
import type { Tx } from '../db/types.ts'
import type { OutgoingEvent } from '../graphql/write.ts'
import { newId } from '../platform/clock.ts'
import { countPlacement, placementToCount } from './counting-facts.ts'
import { countingPolicyFor, type HoursWriter, moved, rewrite } from './write-hours.ts'

/** Counts again the months of a placement that are not validated yet; a locked one waits for a correction (R38). */
export const recountPlacement = async (tx: Tx, writer: HoursWriter, id: string): Promise<void> => {
  await tx.$executeRaw`SELECT 1 FROM placement WHERE id = ${id}::uuid AND carrier_id = ${writer.carrierId}::uuid FOR UPDATE`
  const placement = await tx.placement.findFirst({
    where: { id, carrierId: writer.carrierId },
    include: placementToCount,
  })
  if (placement === null || placement.months.length === 0) return
  const policyFor = countingPolicyFor(await loadPolicies(tx, writer.carrierId, ['counting']), placement)
  const lines = countPlacement(placement, { policyFor }).filter(moved)
  if (lines.length > 0)
    await tx.hoursEntry.createMany({ data: lines.flatMap((line) => rewrite(writer, line)) })
}

/** « eligibility.decided »: hours declared while the decision was awaited count from its effect (R17, R19). */
export const recountPerson = async (tx: Tx, { carrierId, objectId }: OutgoingEvent): Promise<void> => {
  const placements = await tx.placement.findMany({
    where: { carrierId, participantId: objectId, status: { not: 'CANCELLED' } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  for (const { id } of placements) await recountPlacement(tx, { carrierId, actorId: null, newId }, id)
}
