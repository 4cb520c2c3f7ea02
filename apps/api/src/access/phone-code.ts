import { createHash, randomInt } from 'node:crypto'
import type { Actor } from '@cordee/domain/access/actor'
import { codeTries, telephoneCode } from '@cordee/domain/access/link'
import { parsePhone } from '@cordee/domain/kernel/identifiers'
import type { PageVersion } from '@cordee/domain/kernel/page-version'
import { receivesTexts } from '@cordee/domain/messaging/message'
import { sharedTelephoneText, telephoneCodeText } from '@cordee/domain/messaging/own-words'
import type { Db, Tx } from '../db/types.ts'
import type { Context } from '../graphql/context.ts'
import { write } from '../graphql/write.ts'
import { queueMessage } from '../messaging/queue-message.ts'
import { hashFor, same } from './auth-token.ts'
import { actorOfHolding, closeHolderSession, openHolderSession, withPeople } from './holder-session.ts'
import { LinkRefused } from './open-link.ts'

const minute = 60_000

/** Six digits are hashed with the secret of the browser that asked: useless without it, and in the database alone. */
const hashCode = (challenge: string, code: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(`telephone:${challenge}:${code}`).digest())

type Owner =
  | { readonly kind: 'PARTICIPANT'; readonly carrierId: string; readonly id: string }
  | { readonly kind: 'WORK_REQUEST'; readonly carrierId: string; readonly id: string }

/** Whose telephone it is: the files that have it, else the last request without a file. */
const ownersOf = async (db: Db, phone: string): Promise<Owner[]> => {
  const files = await db.participantIdentity.findMany({
    where: { phone },
    select: { participantId: true, carrierId: true },
    orderBy: { participantId: 'asc' },
    take: 2,
  })
  if (files.length > 0)
    return files.map(({ participantId, carrierId }) => ({
      kind: 'PARTICIPANT',
      carrierId,
      id: participantId,
    }))
  const requests = await db.workRequest.findMany({
    where: { phone, participantId: null },
    select: { id: true, carrierId: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 1,
  })
  return requests.map(({ id, carrierId }) => ({ kind: 'WORK_REQUEST', carrierId, id }))
}

const columnsOf = ({ kind, id }: Owner) =>
  kind === 'PARTICIPANT' ? { participantId: id } : { workRequestId: id }

/** Sends six digits to a telephone we know. Nobody learns from the answer whether we do. */
export const sendPhoneCode = async (
  context: Context,
  {
    phone: typed,
    challenge,
    version,
  }: { readonly phone: string; readonly challenge: string; readonly version: PageVersion },
): Promise<void> => {
  const parsed = parsePhone(typed)
  if (!parsed.ok || !receivesTexts(parsed.value)) return
  const db = context.everyCarrier
  const [owner, another] = await ownersOf(db, parsed.value)
  if (!owner) return
  const { carrierId } = owner
  const now = new Date()
  const lately = await db.authToken.count({
    where: {
      purpose: 'JOBSEEKER_CODE',
      carrierId,
      ...columnsOf(owner),
      createdAt: { gt: new Date(now.getTime() - 60 * minute) },
    },
  })
  if (lately >= telephoneCode.anHour) return
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const expiresAt = new Date(now.getTime() + telephoneCode.minutes * minute)
  const actor: Actor = {
    kind: 'JOBSEEKER',
    id: owner.id,
    name: '',
    carrierId,
    organisationId: null,
    confirmed: false,
  }
  await write({ ...context, actor, db }, async (tx, note) => {
    const id = context.newId()
    await tx.authToken.create({
      data: {
        id,
        purpose: 'JOBSEEKER_CODE',
        tokenHash: hashFor('JOBSEEKER_CODE', challenge),
        carrierId,
        ...columnsOf(owner),
        codeHash: hashCode(challenge, code),
        createdAt: now,
        expiresAt,
        // Two people, one telephone: the code would say whose file it opens, so it opens none.
        ...(another ? { revokedAt: now } : {}),
      },
    })
    const { phone } = await tx.carrierOrganisation.findUniqueOrThrow({ where: { id: carrierId } })
    await queueMessage(tx, context, {
      carrierId,
      to: owner,
      channel: 'SMS',
      purpose: 'PERSONAL_LINK',
      askedByReader: true,
      subject: '',
      body: another
        ? sharedTelephoneText(version, phone)
        : telephoneCodeText(version, { code, minutes: telephoneCode.minutes }),
      expiresAt,
    })
    await note('session:open', 'AuthToken', id, { code: true })
  })
}

/** Five tries, counted even when they come at once; an unknown telephone is wrong in the same words. */
const takeTry = async (db: Db | Tx, challenge: string, now: Date) => {
  const key = { purpose: 'JOBSEEKER_CODE' as const, tokenHash: hashFor('JOBSEEKER_CODE', challenge) }
  const { count } = await db.authToken.updateMany({
    where: { ...key, usedAt: null, revokedAt: null, expiresAt: { gt: now }, tries: { lt: codeTries } },
    data: { tries: { increment: 1 } },
  })
  return count === 0 ? null : db.authToken.findFirst({ where: key, include: withPeople })
}

/** One file alone has this telephone, still: whoever reads its messages is the person (0024). */
const isTheirsAlone = async (
  tx: Tx,
  { participant }: NonNullable<Awaited<ReturnType<typeof takeTry>>>,
): Promise<boolean> => {
  const phone = participant?.identity?.phone
  return phone ? (await tx.participantIdentity.count({ where: { phone } })) === 1 : false
}

/** Exchanges six digits for a session, once. */
export const openWithPhoneCode = async (
  context: Context,
  {
    challenge,
    code,
    before,
  }: { readonly challenge: string; readonly code: string; readonly before: string | null },
): Promise<{ token: string; expiresAt: Date }> => {
  const now = new Date()
  const db = context.everyCarrier
  const link = await takeTry(db, challenge, now)
  if (link === null || !same(link.codeHash, hashCode(challenge, code.replace(/\D/g, ''))))
    throw new LinkRefused('CODE_WRONG')
  const actor = actorOfHolding(link, link.purpose, false)
  if (actor.kind === 'ANONYMOUS') throw new LinkRefused('CODE_WRONG')
  return write({ ...context, actor, db }, async (tx, note) => {
    const { count } = await tx.authToken.updateMany({
      where: { id: link.id, usedAt: null, revokedAt: null },
      data: { usedAt: now, tries: 0 },
    })
    if (count === 0) throw new LinkRefused('CODE_WRONG')
    if (before) await closeHolderSession(tx, before, now)
    await note('session:open', 'AuthToken', link.id)
    return openHolderSession(tx, context, link, now, (await isTheirsAlone(tx, link)) ? now : null)
  })
}
