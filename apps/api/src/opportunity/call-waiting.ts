import { fromDay } from '../db/day.ts'
import { promiseOf } from '../db/promise.ts'
import type { Tx } from '../db/types.ts'
import type { Context } from '../graphql/context.ts'
import { openTask } from '../messaging/open-task.ts'

const waiting = ['NEW', 'CALLED_NO_ANSWER', 'TALKED'] as const

interface Opened {
  readonly id: string
  readonly carrierId: string
  readonly commitmentId: string
}

/**
 * « On vous rappelle dès que le poste ouvre »: whoever left a number for this post to come, and is still waited for, is
 * a call to make within the promised days, and a request for the position; asked once, however often it opens.
 * @returns how many are to be called
 */
export const callThoseWaiting = async (
  tx: Tx,
  { newId, today }: Pick<Context, 'newId' | 'today'>,
  { id, carrierId, commitmentId }: Opened,
): Promise<number> => {
  const requests = await tx.workRequest.findMany({
    where: {
      carrierId,
      status: { in: [...waiting] },
      OR: [{ commitmentId, opportunityId: null }, { opportunityId: id }],
    },
    select: { id: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  if (requests.length === 0) return 0
  const { callBy } = await promiseOf(tx, carrierId, today)
  let toCall = 0
  for (const request of requests) {
    const fresh = await openTask(tx, newId, {
      carrierId,
      kind: 'CALL',
      title: 'Le poste attendu est ouvert : rappelez la personne, c’est promis.',
      since: today,
      dueOn: callBy,
      about: { kind: 'WORK_REQUEST', id: request.id },
      sourceKey: `opened:${id}:${request.id}`,
    })
    if (!fresh) continue
    toCall += 1
    await tx.workRequest.update({
      where: { id: request.id },
      data: { opportunityId: id, callBefore: fromDay(callBy), version: { increment: 1 } },
    })
  }
  return toCall
}
