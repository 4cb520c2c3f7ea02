import { formatDayLong } from '@cordee/domain/kernel/day'
import { dayLongIn } from '@cordee/domain/kernel/page-version'
import type { WrittenChannel } from '@cordee/domain/messaging/message'
import { newsSubject } from '@cordee/domain/messaging/own-words'
import { followUp, followUpForAdviser } from '@cordee/domain/opportunity/follow-up'
import {
  type ReferralRefusalReason,
  type ReferralState,
  referralStateLabels,
} from '@cordee/domain/opportunity/referral-lifecycle'
import { stateNews } from '@cordee/domain/opportunity/state-news'
import type { ContactChannel } from '@cordee/domain/participant/contact-preference'
import { toDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { OutgoingEvent } from '../graphql/write.ts'
import { queueMessage } from '../messaging/queue-message.ts'
import { sayOnce } from '../messaging/say-once.ts'
import { readerVersion, wordsFor } from '../messaging/words.ts'
import { dayInParis, newId } from '../platform/clock.ts'

/** How the news of a state leaves; whoever chose to hear it from their adviser does. */
const written: Readonly<Record<ContactChannel, WrittenChannel | null>> = {
  SMS: 'SMS',
  CALL: 'SMS',
  EMAIL: 'MAIL',
  LETTER: 'LETTER',
  ADVISER: null,
}

const withPerson = {
  opportunity: { select: { title: true, commune: { select: { name: true } } } },
  participant: {
    select: {
      contactChannel: true,
      objectedOn: true,
      prescriberId: true,
      identity: { select: { participantId: true } },
    },
  },
} as const satisfies Prisma.ReferralInclude

type Stepped = Prisma.ReferralGetPayload<{ include: typeof withPerson }>

const tellPerson = async (tx: Tx, referral: Stepped, at: Date): Promise<void> => {
  const { carrierId, participantId, participant } = referral
  const news = stateNews(referral.status as ReferralState, referral.reason as ReferralRefusalReason | null)
  const channel = written[participant.contactChannel as ContactChannel]
  if (news === null || channel === null || participant.identity === null || participant.objectedOn) return
  const version = await readerVersion(tx, carrierId, participantId)
  const values = { jour: dayLongIn(version, toDay(referral.answerBefore)) }
  const { body } = await wordsFor(tx, carrierId, `${news}.SMS`, values, version)
  await queueMessage(
    tx,
    { newId, today: dayInParis(at) },
    {
      carrierId,
      to: { kind: 'PARTICIPANT', id: participantId },
      channel,
      purpose: news,
      subject: channel === 'SMS' ? '' : newsSubject(version),
      body,
      about: { kind: 'Referral', id: referral.id },
    },
  )
}

/** The colleague of the agency who signed the referral, when the record knows their mail; else its mailbox. */
const adviserOf = async (tx: Tx, { carrierId, participant, adviserName }: Stepped) => {
  if (participant.prescriberId === null) return null
  const agency = await tx.organisation.findFirst({
    where: { id: participant.prescriberId, carrierId },
    select: {
      id: true,
      email: true,
      contacts: {
        where: { leftOn: null, email: { not: null }, name: adviserName ?? '' },
        select: { id: true },
        take: 1,
      },
    },
  })
  const contact = agency?.contacts[0]
  if (contact) return { kind: 'CONTACT', id: contact.id } as const
  return agency?.email ? ({ kind: 'ORGANISATION', id: agency.id } as const) : null
}

/** Without the name of the person: it is read in the space of the adviser, where each read is written down. */
const tellAdviser = async (
  tx: Tx,
  referral: Stepped,
  { publicUrl, at }: { readonly publicUrl: string; readonly at: Date },
): Promise<void> => {
  const { carrierId, opportunity } = referral
  const state = referral.status as ReferralState
  const reason = referral.reason as ReferralRefusalReason | null
  if (referral.source !== 'ADVISER' || stateNews(state, reason) === null) return
  const to = await adviserOf(tx, referral)
  if (to === null) return
  const today = dayInParis(at)
  const answerBefore = toDay(referral.answerBefore)
  const said = followUpForAdviser(followUp({ state, answerBefore, today, reason }))
  const values = {
    conseiller: referral.adviserName ?? 'votre agence',
    poste: opportunity
      ? `${opportunity.title}, ${opportunity.commune.name}`
      : 'recherche de travail, sans poste précis',
    état: referralStateLabels[state],
    suite: [said.reason, said.help, `Prochaines nouvelles avant le ${formatDayLong(answerBefore)}.`]
      .filter((sentence) => sentence !== null)
      .join(' '),
    lien: `${publicUrl}/lien`,
  }
  await queueMessage(
    tx,
    { newId, today },
    {
      carrierId,
      to,
      channel: 'MAIL',
      purpose: 'REFERRAL_NEWS',
      ...(await wordsFor(tx, carrierId, 'REFERRAL_NEWS.MAIL', values)),
      about: { kind: 'Referral', id: referral.id },
    },
  )
}

/**
 * « referral.stepped »: the person hears of the state their request is in now, each state once, the way they chose; so
 * does whoever referred them. Two steps of the same minute are one piece of news: the last.
 */
export const tellState =
  (publicUrl: string) =>
  async (tx: Tx, { carrierId, objectId, at }: OutgoingEvent): Promise<void> => {
    const referral = await tx.referral.findFirst({
      where: { id: objectId, carrierId },
      include: withPerson,
    })
    if (referral === null) return
    const what = `referral ${objectId} ${referral.status} since ${toDay(referral.statusSince)}`
    if (!(await sayOnce(tx, { carrierId, to: referral.participantId, what }))) return
    await tellPerson(tx, referral, at)
    await tellAdviser(tx, referral, { publicUrl, at })
  }
