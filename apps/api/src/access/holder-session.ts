import { type Actor, ANONYMOUS } from '@cordee/domain/access/actor'
import type { Db, Tx } from '../db/types.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { Context } from '../graphql/context.ts'
import { hashFor, issueToken, subjectOf } from './auth-token.ts'
import { audienceOf } from './send-link.ts'

const idleMs = 30 * 60_000
const absoluteMs = 12 * 3_600_000

const people = {
  contact: { include: { organisation: true } },
  organisation: true,
  participant: { include: { identity: true } },
  workRequest: { include: { participant: { include: { identity: true } } } },
} as const satisfies Prisma.AuthTokenInclude

export const withPeople = { ...people, link: true } as const
type Holding = Prisma.AuthTokenGetPayload<{ include: typeof people }>

/** The file a link is about: its own, or the one its request has led to since. */
export const fileOf = ({ participant, workRequest }: Holding): Holding['participant'] =>
  participant ?? workRequest?.participant ?? null

/**
 * The birth that proves a link's holder is its person. The link of a request was made by whoever sent the form, who
 * may have typed another's name: it proves nothing, whatever date is said.
 */
export const provableBirth = ({ participant, workRequest }: Holding): Date | null =>
  workRequest === null ? (participant?.identity?.birthDate ?? null) : null

/** Who a link or a session stands for; nobody once the person's identity was erased, or the contact has left. */
export const actorOfHolding = (row: Holding, purpose: Holding['purpose'], confirmed: boolean): Actor => {
  const kind = audienceOf(purpose)
  const { carrierId, contact, organisation, workRequest } = row
  if (kind === 'JOBSEEKER') {
    if (workRequest && workRequest.participantId === null) {
      const { id, firstName: name } = workRequest
      const withoutFile = purpose === 'JOBSEEKER_LINK' ? 'BY_LINK' : 'BY_TELEPHONE'
      return { kind, id, name, carrierId, organisationId: null, confirmed: true, withoutFile }
    }
    const participant = fileOf(row)
    if (!participant?.identity) return ANONYMOUS
    const { firstName, lastName } = participant.identity
    return {
      kind,
      id: participant.id,
      name: `${firstName} ${lastName}`,
      carrierId,
      organisationId: null,
      confirmed,
    }
  }
  if (contact?.leftOn) return ANONYMOUS
  const organisationId = contact?.organisationId ?? organisation?.id
  const { id, name } = contact ?? organisation ?? {}
  if (organisationId === undefined || id === undefined || name === undefined) return ANONYMOUS
  const outsider = { id, name, carrierId, organisationId }
  return kind === 'ADVISER' ? { kind, ...outsider, proven: confirmed } : { kind, ...outsider }
}

/**
 * Opens the session of a link's holder: always a new secret, whatever the browser brought. `confirmedAt`: they came in
 * by something that only they have, and are asked nothing more.
 */
export const openHolderSession = async (
  tx: Tx,
  context: Pick<Context, 'newId'>,
  link: Holding,
  now: Date,
  confirmedAt: Date | null = null,
): Promise<{ token: string; expiresAt: Date }> => {
  const expiresAt = new Date(now.getTime() + absoluteMs)
  const { token } = await issueToken(tx, context, {
    purpose: 'HOLDER_SESSION',
    carrierId: link.carrierId,
    subject: subjectOf(link),
    linkId: link.id,
    confirmedAt,
    createdAt: now,
    expiresAt,
  })
  return { token, expiresAt }
}

const sessionKey = (token: string) => ({
  purpose_tokenHash: { purpose: 'HOLDER_SESSION' as const, tokenHash: hashFor('HOLDER_SESSION', token) },
})

export const holderSession = (db: Db | Tx, token: string) =>
  db.authToken.findUnique({ where: sessionKey(token), include: withPeople })

/** Who a capability stands for: nobody when it is unknown, closed, idle, too old, or its link was taken back. */
export const actorOfCapability = async (
  db: Db,
  authorization: string | undefined,
  now: Date,
): Promise<{ actor: Actor; token: string | null }> => {
  const token = /^Capability ([\w-]{43})$/.exec(authorization ?? '')?.[1]
  if (!token) return { actor: ANONYMOUS, token: null }
  const session = await holderSession(db, token)
  if (!session?.link || session.revokedAt || session.link.revokedAt || session.expiresAt <= now)
    return { actor: ANONYMOUS, token: null }
  const idle = now.getTime() - (session.usedAt ?? session.createdAt).getTime()
  if (idle > idleMs) return { actor: ANONYMOUS, token: null }
  if (idle > 60_000) await db.authToken.update({ where: sessionKey(token), data: { usedAt: now } })
  return { actor: actorOfHolding(session, session.link.purpose, session.confirmedAt !== null), token }
}

export const closeHolderSession = async (db: Db | Tx, token: string, now: Date): Promise<void> => {
  await db.authToken.updateMany({
    where: { purpose: 'HOLDER_SESSION', tokenHash: hashFor('HOLDER_SESSION', token), revokedAt: null },
    data: { revokedAt: now },
  })
}
