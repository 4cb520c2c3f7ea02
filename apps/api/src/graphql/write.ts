import type { Verb } from '@cordee/domain/access/permissions'
import type { Tx } from '../db/types.ts'
import { type Context, carrierOf } from './context.ts'

type Facts = Record<string, string | number | boolean | null>

/** Notes, in the writing transaction, what was done to which object; facts are never personal. */
export type Note = (
  verb: Verb,
  objectKind: string,
  objectId: string,
  facts?: Facts,
  event?: string,
) => Promise<void>

/** One transaction holds the rows, the journal entry and the outgoing event. */
export const write = <Answer>(
  context: Context,
  act: (tx: Tx, note: Note) => Promise<Answer>,
): Promise<Answer> =>
  context.db.$transaction(async (tx) => {
    const carrierId = carrierOf(context.actor)
    const note: Note = async (verb, objectKind, objectId, facts = {}, event) => {
      await tx.journalEntry.createMany({
        data: {
          id: context.newId(),
          carrierId,
          actorKind: context.actor.kind,
          actorId: context.actor.id,
          verb,
          objectKind,
          objectId,
          facts,
        },
      })
      if (event)
        await tx.outboxEvent.createMany({ data: { id: context.newId(), carrierId, type: event, objectId } })
    }
    return act(tx, note)
  })
