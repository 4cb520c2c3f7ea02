import { type LinkAudience, type LinkChannel, linkState } from '@cordee/domain/access/link'
import { parsePhone } from '@cordee/domain/kernel/identifiers'
import { receivesTexts } from '@cordee/domain/messaging/message'
import { becomesACall, type ContactChannel } from '@cordee/domain/participant/contact-preference'
import type { Db } from '../db/types.ts'
import type { Context } from '../graphql/context.ts'
import { write } from '../graphql/write.ts'
import { browserMatches, codeMatches, countTry, hashFor, subjectOf } from './auth-token.ts'
import { actorOfHolding, closeHolderSession, openHolderSession, withPeople } from './holder-session.ts'
import { audienceOf, linkPurpose, sendLink } from './send-link.ts'

export type LinkAnswer = 'CODE_NEEDED' | 'CODE_WRONG' | 'CLOSED'

const sentences: Readonly<Record<LinkAnswer, string>> = {
  CODE_NEEDED: 'Écrivez les six chiffres du message qui porte ce lien.',
  CODE_WRONG: 'Ce n’est pas le bon code. Regardez les six chiffres du message, puis réessayez.',
  CLOSED: 'Ce lien ne s’ouvre plus. Demandez-en un autre : il arrive à la même adresse.',
}

export class LinkRefused extends Error {
  readonly state: LinkAnswer

  constructor(state: LinkAnswer) {
    super(sentences[state])
    this.state = state
  }
}

/** The link of one space: each verifier looks for its own purposes and finds no other. */
const findLink = (db: Db, audiences: readonly LinkAudience[], token: string) =>
  db.authToken.findFirst({
    where: {
      OR: audiences.map((audience) => ({
        purpose: linkPurpose[audience],
        tokenHash: hashFor(linkPurpose[audience], token),
      })),
    },
    include: withPeople,
  })

export type Space = 'PROFESSIONAL' | 'PERSONAL'
const audiencesIn: Readonly<Record<Space, readonly LinkAudience[]>> = {
  PROFESSIONAL: ['COMPANY', 'BUYER', 'ADVISER'],
  PERSONAL: ['JOBSEEKER'],
}

export interface LinkUse {
  readonly space: Space
  readonly token: string
  readonly browser: string | null
}

type Link = NonNullable<Awaited<ReturnType<typeof findLink>>>

const stateOf = (link: Link | null, browser: string | null, now: Date) =>
  link === null
    ? 'CLOSED'
    : linkState({
        audience: audienceOf(link.purpose),
        expired: link.expiresAt <= now,
        used: link.usedAt !== null,
        revoked: link.revokedAt !== null,
        tries: link.tries,
        sameBrowser: browserMatches(link, browser),
      })

/** What the page shows before anything is done: looking consumes nothing. */
export const lookAtLink = async (db: Db, { space, token, browser }: LinkUse) =>
  stateOf(await findLink(db, audiencesIn[space], token), browser, new Date())

/** Exchanges a link for a session. A try with a wrong code is counted even when two come at once. */
export const openLink = async (
  context: Context,
  { code, before, ...use }: LinkUse & { readonly code: string | null; readonly before: string | null },
): Promise<{ token: string; expiresAt: Date }> => {
  const now = new Date()
  const { everyCarrier: db } = context
  const link = await findLink(db, audiencesIn[use.space], use.token)
  const state = stateOf(link, use.browser, now)
  if (link === null || state === 'CLOSED') throw new LinkRefused('CLOSED')
  if (state === 'CODE_NEEDED') {
    if (!code) throw new LinkRefused('CODE_NEEDED')
    if (!(await countTry(db, link.id))) throw new LinkRefused('CLOSED')
    if (!codeMatches(link, use.token, code)) throw new LinkRefused('CODE_WRONG')
  }
  const actor = actorOfHolding(link, link.purpose, false)
  if (actor.kind === 'ANONYMOUS') throw new LinkRefused('CLOSED')
  const once = actor.kind !== 'JOBSEEKER'
  return write({ ...context, actor, db: context.everyCarrier }, async (tx, note) => {
    const { count } = await tx.authToken.updateMany({
      where: { id: link.id, revokedAt: null, ...(once ? { usedAt: null } : {}) },
      data: { usedAt: now },
    })
    if (count === 0) throw new LinkRefused('CLOSED')
    if (before) await closeHolderSession(tx, before, now)
    await note('session:open', 'AuthToken', link.id)
    return openHolderSession(tx, context, link, now)
  })
}

const anHour = 60 * 60_000
const renewalsAnHour = 3

/** Sends a new link to the holder of an old one, at the address of their file. Says nothing of whether it did. */
export const renewLink = async (context: Context, { space, token, browser }: LinkUse): Promise<void> => {
  const link = await findLink(context.everyCarrier, audiencesIn[space], token)
  // What the facilitator took back stays closed.
  if (link?.revokedAt === null) await sendAgain(context, link, browser)
}

/** Sends their link to every contact who has this address or this mobile; an unknown one answers the same. */
export const sendLinksTo = async (context: Context, address: string, browser: string): Promise<void> => {
  const phone = parsePhone(address)
  if (phone.ok && !receivesTexts(phone.value)) return
  const written = phone.ok
    ? { phone: { in: [phone.value, `0${phone.value.slice(3)}`] } }
    : { email: { equals: address.trim(), mode: 'insensitive' as const } }
  const links = await context.everyCarrier.authToken.findMany({
    where: {
      purpose: { in: audiencesIn.PROFESSIONAL.map((audience) => linkPurpose[audience]) },
      revokedAt: null,
      // An agency of two files is written to at the address of the one that took the other over.
      OR: [
        { contact: written },
        { organisation: written },
        { organisation: { mergedFiles: { some: written } } },
      ],
    },
    include: withPeople,
    orderBy: { createdAt: 'desc' },
    distinct: ['purpose', 'contactId', 'organisationId'],
    take: 5,
  })
  for (const link of links) await sendAgain(context, link, browser, phone.ok ? 'SMS' : 'MAIL')
}

const sendAgain = async (
  context: Context,
  link: Link,
  browser: string | null,
  channel: LinkChannel | null = null,
): Promise<void> => {
  const subject = subjectOf(link)
  const actor = actorOfHolding(link, link.purpose, false)
  if (
    subject.kind === 'STAFF' ||
    subject.kind === 'WORK_REQUEST' ||
    actor.kind === 'ANONYMOUS' ||
    !isReachable(link)
  )
    return
  const { purpose, carrierId, contactId, organisationId, participantId } = link
  const lately = await context.everyCarrier.authToken.count({
    where: {
      purpose,
      carrierId,
      contactId,
      organisationId,
      participantId,
      sentById: null,
      createdAt: { gt: new Date(Date.now() - anHour) },
    },
  })
  if (lately >= renewalsAnHour) return
  await write({ ...context, actor, db: context.everyCarrier }, async (tx, note) => {
    const id = await sendLink(tx, context, {
      carrierId,
      audience: audienceOf(purpose),
      subject,
      browser,
      sentById: null,
      channel,
    })
    await note('session:open', 'AuthToken', id, { renewed: true })
  })
}

/** Their file still says where to write, and that they may be written to; who left has no way back. */
const isReachable = ({ contact, organisation, participant }: Link): boolean => {
  if (contact?.leftOn) return false
  const professional = contact ?? organisation
  if (!participant) return Boolean(professional?.email) || receivesTexts(professional?.phone ?? '')
  const channel = participant.contactChannel as ContactChannel
  const reached = receivesTexts(participant.identity?.phone ?? '') || participant.identity?.email
  return Boolean(reached) && !becomesACall({ channel, moments: [], secondContact: null })
}
