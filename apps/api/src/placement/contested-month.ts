import { sameCarrier, signerOf } from '../access/visibility.ts'
import type { Tx } from '../db/types.ts'
import type { Context } from '../graphql/context.ts'
import { closeAsked } from '../messaging/open-task.ts'

/** One task a month that is contested, however often it is said. */
export const contestKey = (monthId: string): string => `contested:${monthId}`

/** Whoever corrects or confirms the hours of these months has seen them again: nothing more is asked. */
export const answerContests = (tx: Tx, { actor }: Context, monthIds: readonly string[]): Promise<void> =>
  closeAsked(
    tx,
    { ...sameCarrier(actor), sourceKey: monthIds.map(contestKey) },
    { status: 'DONE', closedById: signerOf(actor) },
  )
