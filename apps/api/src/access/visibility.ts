import type { Actor } from '@cordee/domain/access/actor'
import { type ObjectKind, visibility } from '@cordee/domain/access/visibility'
import type { Day } from '@cordee/domain/kernel/day'
import { fromDay } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { carrierOf } from '../graphql/context.ts'
import { NotAllowed } from '../graphql/errors.ts'

/** The carrier an outsider works within; its rows are then narrowed to what concerns it. */
export const sameCarrier = (actor: Actor): { carrierId: string } => ({ carrierId: carrierOf(actor) })

/** Every row of the carrier: only for who works for it. Every list and look-up of the workspace starts from here. */
export const ownCarrier = (actor: Actor): { carrierId: string } => {
  if (actor.organisationId !== null || actor.kind === 'JOBSEEKER') throw new NotAllowed()
  return sameCarrier(actor)
}

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

/** Somebody who acts, with an account, a token or a link. */
export const actorIdOf = (actor: Actor): string => {
  if (actor.id === null) throw new NotAllowed()
  return actor.id
}

/** The organisation a link was given to. */
export const organisationOf = (actor: Actor): string => {
  if (actor.organisationId === null) throw new NotAllowed()
  return actor.organisationId
}

interface Narrowing<Where> {
  readonly organisation?: (organisationId: string) => Where
  readonly referrals?: (organisationId: string) => Where
  readonly person?: (participantId: string) => Where
}

/** The domain's answer to « which rows », as a filter; what it does not name is refused. */
const seenBy = <Where>(
  actor: Actor,
  object: ObjectKind,
  narrowing: Narrowing<Where>,
): { carrierId: string; AND: Where[] } => {
  const seen = visibility(actor, object)
  if (typeof seen === 'string' || seen.scope === 'published' || seen.scope === 'aggregated')
    throw new NotAllowed()
  const { carrierId } = seen
  if (seen.scope === 'carrier') return { carrierId, AND: [] }
  const narrowed =
    seen.scope === 'person'
      ? narrowing.person?.(seen.participantId)
      : narrowing[seen.scope]?.(seen.organisationId)
  if (narrowed === undefined) throw new NotAllowed()
  return { carrierId, AND: [narrowed] }
}

/** Placements an organisation owes, employs or declares; those of people an adviser referred; one's own. */
export const visiblePlacements = (actor: Actor) =>
  seenBy<Prisma.PlacementWhereInput>(actor, 'PLACEMENT', {
    organisation: (id) => ({
      OR: [{ declarantId: id }, { employerId: id }, { commitment: { holderId: id } }],
    }),
    referrals: (id) => ({ participant: { prescriberId: id } }),
    person: (id) => ({ participantId: id }),
  })

/** Whose hours the actor declares: an organisation those it was named for, never those it merely owes (R55). */
export const declarablePlacements = (actor: Actor) =>
  seenBy<Prisma.PlacementWhereInput>(actor, 'HOURS', { organisation: (id) => ({ declarantId: id }) })

/** Agreements of a person that hold today for one employer, or for any. */
export const liveShares = (organisationId: string, today: Day): Prisma.DataShareWhereInput => ({
  purpose: 'PROPOSAL',
  fromDay: { lte: fromDay(today) },
  AND: [
    { OR: [{ organisationId: null }, { organisationId }] },
    { OR: [{ toDay: null }, { toDay: { gte: fromDay(today) } }] },
    { OR: [{ revokedOn: null }, { revokedOn: { gt: fromDay(today) } }] },
  ],
})

/**
 * A company sees who was proposed to it, as long as the person lets it; an adviser the people of its agency; a
 * person itself. What is taken back is gone at the next request (R69).
 */
export const visibleReferrals = (actor: Actor, today: Day) =>
  seenBy<Prisma.ReferralWhereInput>(actor, 'REFERRAL', {
    organisation: (id) => ({
      status: { in: ['PROPOSED_TO_COMPANY', 'INTERVIEW', 'ACCEPTED'] },
      opportunity: { OR: [{ employerId: id }, { employerId: null, commitment: { holderId: id } }] },
      participant: { objectedOn: null, shares: { some: liveShares(id, today) } },
    }),
    referrals: (id) => ({ participant: { prescriberId: id } }),
    person: (id) => ({ participantId: id }),
  })

/** Requests to be called: one's own, by the file or, before there is one, by the telephone that left it. */
export const visibleRequests = (actor: Actor) =>
  seenBy<Prisma.WorkRequestWhereInput>(actor, 'REQUEST', {
    person: (id) => ({ OR: [{ participantId: id }, { id, participantId: null }] }),
  })

/** People: those an agency referred, or oneself. */
export const visibleParticipants = (actor: Actor) =>
  seenBy<Prisma.ParticipantWhereInput>(actor, 'PARTICIPANT', {
    referrals: (id) => ({ prescriberId: id }),
    person: (id) => ({ id }),
  })

/** Commitments of a buyer's contracts, or those a company owes. */
export const visibleCommitments = (actor: Actor) =>
  seenBy<Prisma.CommitmentWhereInput>(actor, 'COMMITMENT', {
    organisation: (id) =>
      actor.kind === 'BUYER' ? { lot: { contract: { buyerId: id } } } : { holderId: id },
  })
