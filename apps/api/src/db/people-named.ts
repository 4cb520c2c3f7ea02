import type { Prisma } from '../generated/prisma/client.ts'
import { searchKeyHas, searchName } from './search-name.ts'
import type { Db } from './types.ts'

/** As many as a reader looks through to find the one that was meant. */
const NEARLY = 20

/**
 * Whose name holds these letters, in either order and all in one word or not (« Roux Lina », « Legall »); when nobody
 * has them, whose name is nearly this one. Within the carrier at work.
 */
export const peopleNamed = async (
  db: Pick<Db, '$queryRaw'>,
  search: string,
): Promise<Prisma.ParticipantIdentityWhereInput> => {
  const name = searchName(search)
  if (name === '') return { participantId: { in: [] } }
  const nearly = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM people_nearly_named(${name}, ${NEARLY}::int) AS id`
  return {
    OR: [...searchKeyHas(search).OR, { participantId: { in: nearly.map(({ id }) => id) } }],
  }
}
