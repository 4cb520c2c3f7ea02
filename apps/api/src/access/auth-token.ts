import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { codeTries } from '@cordee/domain/access/link'
import type { Db, Tx } from '../db/types.ts'
import type { AuthPurpose } from '../generated/prisma/client.ts'
import type { Context } from '../graphql/context.ts'

type Hash = Uint8Array<ArrayBuffer>

const sha256 = (text: string): Hash => new Uint8Array(createHash('sha256').update(text).digest())

/** Letters of a secret of 256 bits, as it is written in an address. */
export const secretLength = 43

/** The purpose is in the key and in the hash: what opens one thing is unknown everywhere else. */
export const hashFor = (purpose: AuthPurpose, token: string): Hash => sha256(`${purpose}:${token}`)

/** Six digits are hashed with their token of 256 bits, which the database does not hold. */
const hashCode = (token: string, code: string): Hash => sha256(`code:${token}:${code}`)

export const hashBrowser = (browser: string): Hash => sha256(`browser:${browser}`)

export const same = (one: Uint8Array | null, other: Uint8Array): boolean =>
  one !== null && timingSafeEqual(one, other)

export const codeMatches = (row: { codeHash: Uint8Array | null }, token: string, code: string): boolean =>
  same(row.codeHash, hashCode(token, code.replace(/\D/g, '')))

export const browserMatches = (row: { browserHash: Uint8Array | null }, browser: string | null): boolean =>
  browser !== null && same(row.browserHash, hashBrowser(browser))

export type Subject =
  | { readonly kind: 'CONTACT'; readonly contactId: string }
  | { readonly kind: 'ORGANISATION'; readonly organisationId: string }
  | { readonly kind: 'PARTICIPANT'; readonly participantId: string }
  | { readonly kind: 'WORK_REQUEST'; readonly workRequestId: string }
  | { readonly kind: 'STAFF'; readonly staffUserId: string }

interface Issued {
  readonly id?: string
  readonly purpose: AuthPurpose
  readonly carrierId: string
  readonly subject: Subject
  readonly expiresAt: Date
  readonly createdAt?: Date
  readonly linkId?: string | null
  readonly withCode?: boolean
  readonly browser?: string | null
  readonly sentById?: string | null
  readonly usedAt?: Date | null
  readonly confirmedAt?: Date | null
  readonly idToken?: Uint8Array<ArrayBuffer> | null
}

/** Makes a secret of 256 bits and keeps its hash: only the caller ever knows it. */
export const issueToken = async (
  tx: Tx,
  { newId }: Pick<Context, 'newId'>,
  { subject, withCode = false, browser = null, ...facts }: Issued,
): Promise<{ id: string; token: string; code: string | null }> => {
  const token = randomBytes(32).toString('base64url')
  const code = withCode ? String(randomInt(1_000_000)).padStart(6, '0') : null
  const { kind: _kind, ...column } = subject
  const id = facts.id ?? newId()
  await tx.authToken.create({
    data: {
      ...column,
      id,
      purpose: facts.purpose,
      tokenHash: hashFor(facts.purpose, token),
      carrierId: facts.carrierId,
      linkId: facts.linkId ?? null,
      codeHash: code === null ? null : hashCode(token, code),
      browserHash: browser === null ? null : hashBrowser(browser),
      sentById: facts.sentById ?? null,
      usedAt: facts.usedAt ?? null,
      confirmedAt: facts.confirmedAt ?? null,
      idToken: facts.idToken ?? null,
      createdAt: facts.createdAt ?? new Date(),
      expiresAt: facts.expiresAt,
    },
    select: { id: true },
  })
  return { id, token, code }
}

/** Counts a try before it is judged, so that many at once are still as few. */
export const countTry = async (db: Db | Tx, id: string): Promise<boolean> =>
  (
    await db.authToken.updateMany({
      where: { id, tries: { lt: codeTries } },
      data: { tries: { increment: 1 } },
    })
  ).count === 1

/** The subject of a row, to give it another secret. */
export const subjectOf = (row: {
  contactId: string | null
  organisationId: string | null
  participantId: string | null
  staffUserId: string | null
  workRequestId: string | null
}): Subject => {
  if (row.contactId) return { kind: 'CONTACT', contactId: row.contactId }
  if (row.organisationId) return { kind: 'ORGANISATION', organisationId: row.organisationId }
  if (row.participantId) return { kind: 'PARTICIPANT', participantId: row.participantId }
  if (row.workRequestId) return { kind: 'WORK_REQUEST', workRequestId: row.workRequestId }
  return { kind: 'STAFF', staffUserId: row.staffUserId ?? '' }
}
