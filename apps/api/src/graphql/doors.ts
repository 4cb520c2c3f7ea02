/**
 * The entrances of the API; each has its own SDL and its own actors. Holders of a link come through `/graphql`
 * like staff, sent by the public portal's server, to a schema of their own.
 */
export const doors = ['facilitator', 'holder', 'partner', 'public'] as const
export type Door = (typeof doors)[number]

export const everyDoor: Door[] = [...doors]

/** Said to staff and to who holds a link. */
export const staffAndHolders: Door[] = ['facilitator', 'holder']
/** Said only to who holds a link. */
export const holderOnly: Door[] = ['holder']
/** Where the answer of a mutation is known, with each way it may be refused. */
export const answeredIn = (subGraphs: Door[]) => ({ union: { subGraphs }, result: { subGraphs } })
