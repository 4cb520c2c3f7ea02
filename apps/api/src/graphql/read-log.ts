import type { GraphQLResolveInfo } from 'graphql'
import { type Context, carrierOf } from './context.ts'

/** Every read of a person's file is written down: who, when, through what. */
export const logReads = async (
  { reads }: Context,
  participantIds: readonly string[],
  through: string,
): Promise<void> => {
  for (const id of participantIds) if (!reads.through.has(id)) reads.through.set(id, through)
}

/** The field of the operation that led here, whatever name the document gave it. */
export const rootFieldOf = ({ path, operation }: GraphQLResolveInfo): string => {
  let root = path
  while (root.prev) root = root.prev
  for (const selection of operation.selectionSet.selections) {
    if (selection.kind === 'Field' && (selection.alias ?? selection.name).value === root.key)
      return selection.name.value
  }
  return String(root.key)
}

/** Called once the answer is ready, in one statement for a page of people: without its line no answer leaves. */
export const writeReads = async ({ reads, pool, actor, newId, today }: Context): Promise<void> => {
  if (reads.through.size === 0) return
  const carrierId = carrierOf(actor)
  const persons = [...reads.through.keys()]
  await pool.query({
    name: 'reads',
    text: writeReadsSql,
    values: [
      persons.map(newId),
      carrierId,
      persons,
      actor.kind,
      actor.id,
      [...reads.through.values()],
      today,
    ],
  })
}

/** Benchmarks run this very text. */
export const writeReadsSql = `INSERT INTO participant_read (id, carrier_id, participant_id, actor_kind, actor_id, through, read_on)
  SELECT r.id, $2, r.participant_id, $4, $5, r.through, $7::date
  FROM unnest($1::uuid[], $3::uuid[], $6::text[]) AS r (id, participant_id, through)`
