import type { Day } from '@cordee/domain/kernel/day'
import { firstReferralWindow } from '@cordee/domain/opportunity/first-referral'
import {
  type FollowUp,
  followUp,
  followUpForAdviser,
  followUpPromises,
  followUpSteps,
  referralSummary,
  type WorkDays,
} from '@cordee/domain/opportunity/follow-up'
import { followUpReasons } from '@cordee/domain/opportunity/follow-up-reasons'
import {
  isOpenReferral,
  type ReferralRefusalReason,
  referralLifecycle,
} from '@cordee/domain/opportunity/referral-lifecycle'
import { alreadyKnownWords } from '@cordee/domain/participant/duplicates'
import { toDay, toDayOrNull } from '../db/day.ts'
import { knownAlready } from '../db/known-already.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import { holderOnly } from '../graphql/doors.ts'
import { described, inOrder } from '../graphql/enum-values.ts'
import { readOf } from '../graphql/person-reads-plugin.ts'
import { EligibilityStatusEnum } from '../participant/types.ts'
import { FollowedWorkRef, workFollowed } from './followed-work.ts'

export const offered = {
  commune: { select: { name: true, epciCode: true } },
} as const satisfies Prisma.OpportunityInclude
type Offered = Prisma.OpportunityGetPayload<{ include: typeof offered }>

/** A position on the wire to people outside: what the public portal would show, with its window for advisers. */
export const OfferedPositionRef = builder.objectRef<Offered>('OfferedPosition').implement({
  subGraphs: holderOnly,
  description: 'Un poste ouvert, comme un conseiller le lit ; avec sa fenêtre réservée (R67).',
  authScopes: { may: 'opportunity:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    title: t.exposeString('title'),
    communeName: t.string({ resolve: ({ commune }) => commune.name }),
    startsOn: t.field({ type: 'Day', nullable: true, resolve: ({ startsOn }) => toDayOrNull(startsOn) }),
    comingPeriod: t.exposeString('comingPeriod', { nullable: true }),
    places: t.exposeInt('places'),
    weeklyMinutes: t.expose('weeklyMinutes', { type: 'Minutes' }),
    timetable: t.exposeString('timetable'),
    needs: t.exposeStringList('needs'),
    drivingLicence: t.exposeBoolean('drivingLicence'),
    reservedUntil: t.field({
      type: 'Day',
      nullable: true,
      description: 'Dernier jour de la fenêtre des conseillers ; null quand le poste est ouvert à tous.',
      resolve: ({ advisersOnlyUntil }, _args, { today }) =>
        firstReferralWindow(toDayOrNull(advisersOnlyUntil), today)?.until ?? null,
    }),
    reservedDays: t.int({
      nullable: true,
      description: 'Les jours ouvrés qui restent à cette fenêtre ; 0 le dernier jour.',
      resolve: ({ advisersOnlyUntil }, _args, { today }) =>
        firstReferralWindow(toDayOrNull(advisersOnlyUntil), today)?.left ?? null,
    }),
  }),
})

const FollowUpStepEnum = builder.enumType('FollowUpStep', {
  subGraphs: holderOnly,
  values: inOrder(followUpSteps),
})

const FollowUpPromiseEnum = builder.enumType('FollowUpPromise', {
  subGraphs: holderOnly,
  values: inOrder(followUpPromises),
})

const FollowUpReasonEnum = builder.enumType('FollowUpReason', {
  subGraphs: holderOnly,
  values: inOrder(followUpReasons),
})

export const FollowUpRef = builder.objectRef<FollowUp>('FollowUp').implement({
  subGraphs: holderOnly,
  description: 'Où en est une demande, en phrases : ce que cela veut dire, la suite, avant quand.',
  fields: (t) => ({
    step: t.expose('step', { type: FollowUpStepEnum }),
    title: t.exposeString('title'),
    meaning: t.exposeString('meaning'),
    next: t.exposeString('next'),
    promise: t.expose('promise', { type: FollowUpPromiseEnum }),
    by: t.expose('by', { type: 'Day', nullable: true, description: 'Le jour dont parle la suite.' }),
    reasonCode: t.expose('reasonCode', {
      type: FollowUpReasonEnum,
      nullable: true,
      description: 'La raison, par son code : une autre version la dit dans ses mots.',
    }),
    reason: t.exposeString('reason', { nullable: true }),
    help: t.exposeString('help', { nullable: true }),
    calledInVain: t.exposeBoolean('calledInVain', { description: 'On a appelé, sans réponse.' }),
  }),
})

export const followed = {
  opportunity: { include: offered },
  placements: { select: workFollowed, orderBy: { startsOn: 'asc' } },
  participant: {
    include: {
      identity: { select: { firstName: true, lastName: true, birthDate: true, phone: true } },
      carrier: { select: { facilitatorFirstName: true, phone: true } },
      assessments: {
        orderBy: { createdAt: 'desc' },
        take: 1,
        include: { form: { select: { missing: true } } },
      },
    },
  },
} as const satisfies Prisma.ReferralInclude

export type Followed = Prisma.ReferralGetPayload<{ include: typeof followed }>

/** The work that is spoken of: the last that began, else the first to come; what was only planned did not begin. */
const workOf = ({ placements }: Followed, today: Day): WorkDays | null => {
  const days = placements.flatMap(({ status, startsOn, endsOn }) => {
    const work = { startsOn: toDay(startsOn), endsOn: toDayOrNull(endsOn) }
    const isOff = status === 'CANCELLED' || (status === 'PLANNED' && work.startsOn <= today)
    return isOff ? [] : [work]
  })
  return days.findLast(({ startsOn }) => startsOn <= today) ?? days[0] ?? null
}

export const followUpOf = (referral: Followed, today: Day): FollowUp =>
  followUp({
    state: referral.status,
    answerBefore: toDay(referral.answerBefore),
    today,
    reason: referral.reason as ReferralRefusalReason | null,
    work: workOf(referral, today),
  })

const positionOf = ({ opportunity }: Followed): string | null =>
  opportunity && `${opportunity.title}, ${opportunity.commune.name}`

const nextOffers = 3

const AlreadyKnownEnum = builder.enumType('AlreadyKnown', {
  subGraphs: holderOnly,
  values: described(alreadyKnownWords),
})

export const FollowedReferralRef = builder.objectRef<Followed>('FollowedReferral').implement({
  ...readOf(({ participantId }: Followed) => participantId),
  subGraphs: holderOnly,
  description:
    'Une personne orientée par l’agence, et où elle en est : la raison, l’aide, les autres postes.',
  authScopes: { may: 'referral:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    participantId: t.exposeID('participantId'),
    firstName: t.string({
      authScopes: { may: 'participant:readIdentity' },
      resolve: ({ participant }) => participant.identity?.firstName ?? '',
    }),
    lastName: t.string({
      authScopes: { may: 'participant:readIdentity' },
      resolve: ({ participant }) => participant.identity?.lastName ?? '',
    }),
    position: t.string({ nullable: true, resolve: positionOf }),
    adviserName: t.exposeString('adviserName', { nullable: true }),
    referredOn: t.field({ type: 'Day', resolve: ({ referredOn }) => toDay(referredOn) }),
    since: t.field({ type: 'Day', resolve: ({ statusSince }) => toDay(statusSince) }),
    open: t.boolean({ resolve: ({ status }) => isOpenReferral(status) }),
    followUp: t.field({
      type: FollowUpRef,
      resolve: (referral, _args, { today }) => followUpForAdviser(followUpOf(referral, today)),
    }),
    work: t.field({
      type: [FollowedWorkRef],
      description: 'Ce que l’orientation a donné : les contrats, les heures, la suite.',
      resolve: ({ placements }) => placements,
    }),
    eligibility: t.field({
      type: EligibilityStatusEnum,
      nullable: true,
      authScopes: { may: 'eligibility:read' },
      description: 'L’état de la fiche d’éligibilité ; null quand il n’y en a pas.',
      resolve: ({ participant }) => participant.assessments[0]?.status ?? null,
    }),
    eligibleUntil: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ participant }) => toDayOrNull(participant.assessments[0]?.validUntil ?? null),
    }),
    formMissing: t.string({
      nullable: true,
      description: 'Ce que la facilitatrice demande en plus.',
      resolve: ({ participant }) => participant.assessments[0]?.form?.missing ?? null,
    }),
    nextOffers: t.field({
      type: [OfferedPositionRef],
      description: 'D’autres postes ouverts, quand celui-ci n’est pas pour cette fois.',
      resolve: (referral, _args, { db, today }) =>
        followUpOf(referral, today).step === 'NOT_THIS_TIME'
          ? db.opportunity.findMany({
              where: {
                carrierId: referral.carrierId,
                status: 'PUBLISHED',
                ...(referral.opportunity === null
                  ? {}
                  : {
                      id: { not: referral.opportunity.id },
                      OR: [
                        { romeCode: referral.opportunity.romeCode },
                        { commune: { epciCode: referral.opportunity.commune.epciCode } },
                      ],
                    }),
              },
              include: offered,
              orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
              take: nextOffers,
            })
          : [],
    }),
    summary: t.string({
      description: 'Cinq lignes à coller dans un autre logiciel ; aucun critère.',
      resolve: (referral, _args, { today }) =>
        referralSummary({
          firstName: referral.participant.identity?.firstName ?? '',
          lastName: referral.participant.identity?.lastName ?? '',
          position: positionOf(referral),
          referredOn: toDay(referral.referredOn),
          followUp: followUpOf(referral, today),
          facilitator: `${referral.participant.carrier.facilitatorFirstName}, ${referral.participant.carrier.phone}`,
        }),
    }),
    alreadyKnown: t.field({
      type: AlreadyKnownEnum,
      nullable: true,
      description: 'La personne est peut-être déjà connue (R50) ; rien n’est dit de l’autre dossier.',
      resolve: ({ status, carrierId, participantId, participant: { identity } }, _args, { db }) =>
        status === 'NEW' && identity
          ? knownAlready(db, carrierId, {
              id: participantId,
              firstName: identity.firstName,
              lastName: identity.lastName,
              bornOn: toDayOrNull(identity.birthDate),
              phone: identity.phone,
            })
          : null,
    }),
    canWithdraw: t.boolean({
      resolve: ({ status }) => referralLifecycle.events(status).includes('withdraw'),
    }),
    version: t.exposeInt('version'),
  }),
})
