import { type LinkAudience, type LinkChannel, linkChannel, linkPolicies } from '@cordee/domain/access/link'
import { refuse } from '@cordee/domain/access/refusals'
import { formatDayLong } from '@cordee/domain/kernel/day'
import { formatPhone, parsePhone } from '@cordee/domain/kernel/identifiers'
import { type PageVersion, pagePrefix } from '@cordee/domain/kernel/page-version'
import { linkText } from '@cordee/domain/messaging/link-text'
import { receivesTexts } from '@cordee/domain/messaging/message'
import { ownLinkMail, ownLinkText } from '@cordee/domain/messaging/own-words'
import { formatTimeOfDay } from '@cordee/domain/opportunity/without-car'
import type { Tx } from '../db/types.ts'
import type { AuthPurpose } from '../generated/prisma/client.ts'
import type { Context } from '../graphql/context.ts'
import { found, RuleRefusal } from '../graphql/errors.ts'
import { type OutgoingMessage, queueMessage } from '../messaging/queue-message.ts'
import { readerVersion } from '../messaging/words.ts'
import { dayInParis } from '../platform/clock.ts'
import { issueToken, type Subject } from './auth-token.ts'

export const linkPurpose = {
  COMPANY: 'COMPANY_LINK',
  BUYER: 'BUYER_LINK',
  ADVISER: 'ADVISER_LINK',
  JOBSEEKER: 'JOBSEEKER_LINK',
} as const satisfies Record<LinkAudience, AuthPurpose>

export const audienceOf = (purpose: AuthPurpose): LinkAudience => {
  if (purpose === 'JOBSEEKER_CODE') return 'JOBSEEKER'
  const [audience] = Object.entries(linkPurpose).find(([, known]) => known === purpose) ?? []
  if (!audience) throw new Error(`${purpose} is not a link`)
  return audience as LinkAudience
}

interface Wanted {
  readonly id?: string
  readonly carrierId: string
  readonly audience: LinkAudience
  readonly subject: Exclude<Subject, { kind: 'STAFF' | 'WORK_REQUEST' }>
  /** The browser that asked for it and waits; null when the facilitator sends it. */
  readonly browser: string | null
  readonly sentById: string | null
  /** The way its holder asked for it; null when nobody said. */
  readonly channel?: LinkChannel | null
  /** The position it was asked from, by the last word of its public address: the link leads back to it. */
  readonly position?: string | null
}

/** Makes a link and writes it to its holder, at the address of their file: nobody else ever holds it. */
export const sendLink = async (
  tx: Tx,
  context: Pick<Context, 'newId' | 'publicUrl' | 'today'>,
  { audience, subject, carrierId, browser, channel = null, position = null, ...wanted }: Wanted,
): Promise<string> => {
  const now = new Date()
  const { once, askedMinutes, sentMinutes } = linkPolicies[audience]
  const minutes = browser === null ? sentMinutes : askedMinutes
  const expiresAt = new Date(now.getTime() + minutes * 60_000)
  const { id, token, code } = await issueToken(tx, context, {
    ...wanted,
    purpose: linkPurpose[audience],
    carrierId,
    subject,
    browser,
    withCode: once,
    createdAt: now,
    expiresAt,
  })
  const carrier = await tx.carrierOrganisation.findUniqueOrThrow({ where: { id: carrierId } })
  const version =
    subject.kind === 'PARTICIPANT' ? await readerVersion(tx, carrierId, subject.participantId) : 'fr'
  const url = `${carrier.portalUrl ?? context.publicUrl}${pagePrefix[version]}/${audience === 'JOBSEEKER' ? 'suivi' : 'lien'}/${token}${position === null ? '' : `?poste=${position}`}`
  const words =
    subject.kind === 'PARTICIPANT'
      ? await wordsForAPerson(tx, carrier, { participantId: subject.participantId, carrierId, url, version })
      : professionalWords(carrier, audience, await professionalOf(tx, subject, carrierId), {
          url,
          code: `${code?.slice(0, 3)} ${code?.slice(3)}`,
          expiresAt,
          channel,
        })
  const { status } = await queueMessage(tx, context, {
    carrierId,
    ...words,
    to: recipient(subject),
    purpose: audience === 'JOBSEEKER' ? 'PERSONAL_LINK' : 'SIGN_IN',
    expiresAt,
    ...(browser === null ? {} : { askedByReader: true }),
  })
  if (status !== 'QUEUED') throw new RuleRefusal(refuse('LINK_CANNOT_REACH'))
  return id
}

const recipient = (subject: Wanted['subject']): OutgoingMessage['to'] => {
  switch (subject.kind) {
    case 'CONTACT':
      return { kind: 'CONTACT', id: subject.contactId }
    case 'ORGANISATION':
      return { kind: 'ORGANISATION', id: subject.organisationId }
    case 'PARTICIPANT':
      return { kind: 'PARTICIPANT', id: subject.participantId }
  }
}

interface Professional {
  readonly organisation: string
  readonly mail: string | null
  readonly phone: string | null
  readonly onSite: boolean
}

const onSite: ReadonlySet<string> = new Set(['SITE_MANAGER', 'MENTOR'])

const professionalOf = async (
  tx: Tx,
  subject: Exclude<Wanted['subject'], { kind: 'PARTICIPANT' }>,
  carrierId: string,
): Promise<Professional> => {
  if (subject.kind === 'ORGANISATION') {
    const { name, email, phone } = found(
      await tx.organisation.findFirst({ where: { id: subject.organisationId, carrierId } }),
    )
    return { organisation: name, mail: email, phone, onSite: false }
  }
  const { organisation, email, phone, role } = found(
    await tx.contact.findFirst({
      where: { id: subject.contactId, carrierId },
      include: { organisation: true },
    }),
  )
  return { organisation: organisation.name, mail: email, phone, onSite: onSite.has(role) }
}

interface Carrier {
  readonly name: string
  readonly phone: string
  readonly facilitatorFirstName: string
}

type Words = Pick<OutgoingMessage, 'channel' | 'subject' | 'body'>

const spaces: Readonly<Record<LinkAudience, string>> = {
  COMPANY: 'l’espace de votre entreprise',
  BUYER: 'l’espace du donneur d’ordre',
  ADVISER: 'l’espace des conseillères et conseillers',
  JOBSEEKER: 'votre suivi',
}

const phoneLine = ({ name, phone }: Carrier): string => {
  const parsed = parsePhone(phone)
  return parsed.ok ? `${name}, ${formatPhone(parsed.value)}` : name
}

const parisTime = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
})

/** « mardi 1er décembre 2026 à 14 h 07 », in France. */
export const momentInFrance = (instant: Date): string => {
  const part = Object.fromEntries(parisTime.formatToParts(instant).map(({ type, value }) => [type, value]))
  const minutesOfDay = Number(part['hour']) * 60 + Number(part['minute'])
  return `${formatDayLong(dayInParis(instant))} à ${formatTimeOfDay(minutesOfDay)}`
}

const professionalWords = (
  carrier: Carrier,
  audience: LinkAudience,
  { organisation, mail, phone, onSite }: Professional,
  link: { url: string; code: string; expiresAt: Date; channel: LinkChannel | null },
): Words => {
  const { url, code, expiresAt } = link
  const reach = { MAIL: mail !== null, SMS: receivesTexts(phone ?? '') }
  const channel = linkChannel(reach, { asked: link.channel, onSite })
  if (channel === null) throw new RuleRefusal(refuse('LINK_CANNOT_REACH'))
  if (channel === 'SMS')
    return { channel, subject: '', body: linkText({ from: carrier.facilitatorFirstName, url, code }) }
  return {
    channel,
    subject: `${organisation} : votre lien d’accès`,
    body: [
      'Bonjour,',
      `Voici votre lien vers ${spaces[audience]}, pour ${organisation} :`,
      url,
      `Votre code : ${code}`,
      `Le lien s’ouvre une fois, avant le ${momentInFrance(expiresAt)}. Après, ouvrez-le quand même : un bouton vous en envoie un autre.`,
      'Personne ne vous demandera ce code au téléphone. Si vous n’attendez pas ce message, ne faites rien.',
      phoneLine(carrier),
    ].join('\n\n'),
  }
}

/** A text message where there is a mobile, a mail otherwise, in the version they read. */
const wordsForAPerson = async (
  tx: Tx,
  carrier: Carrier,
  {
    version,
    url,
    ...whose
  }: {
    readonly participantId: string
    readonly carrierId: string
    readonly url: string
    readonly version: PageVersion
  },
): Promise<Words> => {
  const identity = found(await tx.participantIdentity.findFirst({ where: whose }))
  const facilitator = carrier.facilitatorFirstName
  return receivesTexts(identity.phone ?? '')
    ? { channel: 'SMS', subject: '', body: ownLinkText(version, { facilitator, url }) }
    : { channel: 'MAIL', ...ownLinkMail(version, { url, reached: phoneLine(carrier) }) }
}
