/**
 * The entrances of the API; each has its own SDL and its own actors. Holders of a link come through `/graphql`
 * like staff, sent by the public portal's server, to a schema of their own.
 */
export const doors = ['facilitator', 'holder', 'partner', 'public'] as const
export type Door = (typeof doors)[number]

export const everyDoor: Door[] = [...doors]
