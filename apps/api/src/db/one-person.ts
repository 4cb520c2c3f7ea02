import type { Db, Tx } from './types.ts'

/**
 * The file of a person and every file it took over: a call and a read stay as they were noted, in the file where
 * they were, and are told of the one person it is.
 */
export const filesOf = async (
  db: Db | Tx,
  { carrierId, participantId }: { readonly carrierId: string; readonly participantId: string },
): Promise<string[]> => {
  const files = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE file AS (
      SELECT ${participantId}::uuid AS id
      UNION
      SELECT p.id FROM participant p JOIN file f ON p.merged_into_id = f.id WHERE p.carrier_id = ${carrierId}::uuid
    ) SELECT id::text FROM file`
  return files.map(({ id }) => id)
}

/** What can be read of a person: every file of theirs, and what they asked before they had one. */
export const readAs = async (
  db: Db | Tx,
  person: { readonly carrierId: string; readonly participantId: string },
): Promise<string[]> => {
  const files = await filesOf(db, person)
  const requests = await db.workRequest.findMany({
    where: { carrierId: person.carrierId, participantId: { in: files } },
    select: { id: true },
  })
  return [...files, ...requests.map(({ id }) => id)]
}
