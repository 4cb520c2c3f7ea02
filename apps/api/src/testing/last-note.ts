import type { TestDatabase } from './base-database.ts'

/** What the journal says last of an object: the verb, the facts, whoever did it. */
export const lastNote = ({ database: { app } }: TestDatabase, objectId: string) =>
  app.journalEntry.findFirst({
    where: { objectId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { verb: true, facts: true, actorKind: true },
  })

/** The journal's line of a step taken by the facilitator. */
export const noted = (verb: string, facts: Readonly<Record<string, unknown>>) => ({
  verb,
  facts,
  actorKind: 'FACILITATOR',
})
