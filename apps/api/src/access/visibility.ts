import type { Actor } from '@cordee/domain/access/actor'
import { carrierOf } from '../graphql/context.ts'
import { NotAllowed } from '../graphql/errors.ts'

/** Rows of the actor's own carrier: every list and every look-up before a write starts from here. */
export const ownCarrier = (actor: Actor): { carrierId: string } => ({ carrierId: carrierOf(actor) })

/** One row by its id, inside the actor's carrier. */
export const ownRow = (actor: Actor, id: string): { id: string; carrierId: string } => ({
  id,
  ...ownCarrier(actor),
})

/** The person of the carrier who acts: what they sign carries their id. */
export const signerOf = (actor: Actor): string => {
  if (actor.kind !== 'FACILITATOR' && actor.kind !== 'ADMINISTRATOR' && actor.kind !== 'DEPUTY')
    throw new NotAllowed()
  return actor.id
}
