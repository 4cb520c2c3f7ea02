import type { JournalObject } from '@cordee/domain/access/journal-object'
import type { Verb } from '@cordee/domain/access/permissions'
import type { Db, Tx } from '../db/types.ts'
import { leaningOnVersions, RowMoved } from '../db/versions-leant-on.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { type Context, carrierOf } from './context.ts'
import { StaleVersion } from './errors.ts'
import { onlyOnce } from './idempotency.ts'

type Facts = Record<string, string | number | boolean | null>

/** Notes what was done to which object, written at the end of the same transaction; facts are never personal. */
export type Note = (
  verb: Verb,
  objectKind: JournalObject,
  objectId: string,
  facts?: Facts,
  event?: string,
) => Promise<void>

/** What happened to one object, as it is told to who listens: once, and in its order. */
export interface OutgoingEvent {
  readonly carrierId: string
  readonly type: string
  readonly objectId: string
  readonly at: Date
}

interface Writer {
  readonly db: Db
  readonly newId: () => string
  readonly carrierId: string
  readonly actorKind: string
  readonly actorId: string | null
}

/** One transaction holds the rows, the journal entry and the outgoing event. */
export const write = async <Answer>(
  context: Context,
  act: (tx: Tx, note: Note) => Promise<Answer>,
): Promise<Answer> => {
  const { db, newId, actor, reads } = context
  const writer = { db, newId, carrierId: carrierOf(actor), actorKind: actor.kind, actorId: actor.id }
  const answer = await leaningOnVersions(() =>
    inOneTransaction(writer, async (tx, note) => {
      await onlyOnce(tx, context)
      return act(tx, note)
    }),
  ).catch((error: unknown) => {
    throw error instanceof RowMoved ? new StaleVersion(error.version + 1) : error
  })
  reads.wrote = true
  return answer
}

/** What a job may lean on: the carrier it works for, and the day. */
export interface JobContext extends Pick<Context, 'db' | 'newId' | 'today'> {
  readonly carrierId: string
  readonly now: Date
}

/** The same for what happens by itself, at its hour: the journal says that nobody did it. */
export const writeByItself = <Answer>(
  { db, newId, carrierId }: JobContext,
  act: (tx: Tx, note: Note) => Promise<Answer>,
): Promise<Answer> => inOneTransaction({ db, newId, carrierId, actorKind: 'SYSTEM', actorId: null }, act)

const inOneTransaction = <Answer>(
  { db, newId, carrierId, actorKind, actorId }: Writer,
  act: (tx: Tx, note: Note) => Promise<Answer>,
): Promise<Answer> =>
  db.$transaction(async (tx) => {
    const entries: Prisma.JournalEntryCreateManyInput[] = []
    const events: Prisma.OutboxEventCreateManyInput[] = []
    const note: Note = async (verb, objectKind, objectId, facts = {}, event) => {
      entries.push({ id: newId(), carrierId, actorKind, actorId, verb, objectKind, objectId, facts })
      if (event) events.push({ id: newId(), carrierId, type: event, objectId })
    }
    const answer = await act(tx, note)
    if (entries.length > 0) await tx.journalEntry.createMany({ data: entries })
    if (events.length > 0) await tx.outboxEvent.createMany({ data: events })
    return answer
  })
