/** The three entrances of the API; each has its own SDL, its own database role and its own actors. */
export const doors = ['facilitator', 'partner', 'public'] as const
export type Door = (typeof doors)[number]

export const everyDoor: Door[] = [...doors]
