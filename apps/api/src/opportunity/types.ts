import { can } from '@cordee/domain/access/permissions'
import type { Day } from '@cordee/domain/kernel/day'
import { pageVersionSentences } from '@cordee/domain/kernel/meanings'
import type { PageVersion } from '@cordee/domain/kernel/page-version'
import { inLineFrom } from '@cordee/domain/opportunity/first-referral'
import {
  opportunityStateSentences,
  promiseStateSentences,
  referralRefusalReasonSentences,
  workRequestStateSentences,
} from '@cordee/domain/opportunity/meanings'
import { opportunityLifecycle, opportunityNextActor } from '@cordee/domain/opportunity/opportunity-lifecycle'
import { type PromiseKept, promiseKept } from '@cordee/domain/opportunity/promise-kept'
import {
  referralLifecycle,
  referralNextActor,
  referralStateSentences,
} from '@cordee/domain/opportunity/referral-lifecycle'
import { workRequestLifecycle, workRequestNextActor } from '@cordee/domain/opportunity/work-request'
import type { CallMoment, Mobility, PhoneChannel } from '@cordee/domain/participant/contact-preference'
import { fromDay, toDay, toDayOrNull } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import { described } from '../graphql/enum-values.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { PageVersionEnum } from '../graphql/page-version.ts'
import { readOf } from '../graphql/person-reads-plugin.ts'
import { CallMomentEnum, MobilityEnum, PhoneChannelEnum } from '../participant/types.ts'

export const OpportunityStatusEnum = builder.enumType('OpportunityStatus', {
  values: described(opportunityStateSentences),
})
export const ReferralStatusEnum = builder.enumType('ReferralStatus', {
  subGraphs: ['facilitator', 'holder', 'partner'],
  values: described(referralStateSentences),
})
export const WorkRequestStatusEnum = builder.enumType('WorkRequestStatus', {
  values: described(workRequestStateSentences),
})
export const ReferralSourceEnum = builder.enumType('ReferralSource', {
  values: ['PARTNER', 'PORTAL', 'COMPANY', 'ADVISER', 'FACILITATOR'] as const,
})

export const ReferralRefusalReasonEnum = builder.enumType('ReferralRefusalReason', {
  subGraphs: ['facilitator', 'holder', 'partner'],
  values: described(referralRefusalReasonSentences),
})

builder.prismaObject('PickUpPoint', {
  description: 'Où l’équipe prend les personnes, et à quelle minute de la journée.',
  authScopes: { may: 'opportunity:read' },
  fields: (t) => ({
    commune: t.relation('commune'),
    place: t.exposeString('place'),
    at: t.expose('at', { type: 'Minutes' }),
  }),
})

export const WordingLanguageEnum = builder.enumType('WordingLanguage', {
  subGraphs: ['facilitator'],
  description: 'Une version du portail où les textes d’un poste peuvent être redits.',
  values: {
    SIMPLE: { value: 'simple', description: pageVersionSentences.simple },
    EN: { value: 'en', description: pageVersionSentences.en },
  } as const,
})

builder.prismaObject('OpportunityWording', {
  subGraphs: ['facilitator'],
  description:
    'Les textes d’un poste redits dans une version du portail ; ce qui est vide y reste en français.',
  authScopes: { may: 'opportunity:read' },
  fields: (t) => ({
    language: t.field({
      type: WordingLanguageEnum,
      resolve: ({ language }) => language as 'simple' | 'en',
    }),
    title: t.exposeString('title', { nullable: true }),
    timetable: t.exposeString('timetable', { nullable: true }),
    tasks: t.exposeStringList('tasks'),
    needs: t.exposeStringList('needs'),
    provided: t.exposeStringList('provided'),
    howToCome: t.exposeStringList('howToCome'),
    meals: t.exposeString('meals', { nullable: true }),
    firstPay: t.exposeString('firstPay', { nullable: true }),
    physicalEffort: t.exposeString('physicalEffort', { nullable: true }),
    context: t.exposeString('context', { nullable: true }),
  }),
})

builder.prismaObject('Opportunity', {
  description: 'Un poste tiré d’un engagement.',
  authScopes: { may: 'opportunity:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    status: t.expose('status', { type: OpportunityStatusEnum }),
    title: t.exposeString('title'),
    trade: t.relation('trade'),
    commune: t.relation('commune'),
    startsOn: t.field({ type: 'Day', nullable: true, resolve: ({ startsOn }) => toDayOrNull(startsOn) }),
    endsOn: t.field({ type: 'Day', nullable: true, resolve: ({ endsOn }) => toDayOrNull(endsOn) }),
    comingPeriod: t.exposeString('comingPeriod', { nullable: true }),
    places: t.exposeInt('places'),
    weeklyMinutes: t.expose('weeklyMinutes', { type: 'Minutes' }),
    timetable: t.exposeString('timetable'),
    employer: t.relation('employer', { nullable: true }),
    commitment: t.relation('commitment'),
    contractType: t.exposeString('contractType'),
    tasks: t.exposeStringList('tasks'),
    needs: t.exposeStringList('needs'),
    provided: t.exposeStringList('provided'),
    howToCome: t.exposeStringList('howToCome'),
    meals: t.exposeString('meals', { nullable: true }),
    firstPay: t.exposeString('firstPay', { nullable: true }),
    physicalEffort: t.exposeString('physicalEffort', { nullable: true }),
    readingNeeded: t.exposeBoolean('readingNeeded'),
    drivingLicence: t.exposeBoolean('drivingLicence'),
    context: t.exposeString('context'),
    shiftStartsAt: t.expose('shiftStartsAt', { type: 'Minutes', nullable: true }),
    shiftEndsAt: t.field({
      type: 'Minutes',
      nullable: true,
      resolve: ({ shiftEndsAt }) => (shiftEndsAt === null ? null : shiftEndsAt % 1440),
    }),
    pickUpOnRequest: t.exposeBoolean('pickUpOnRequest'),
    wordings: t.relation('wordings', { query: { orderBy: { language: 'desc' } } }),
    pickUps: t.relation('pickUps', { query: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } }),
    verifiedOn: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ verifiedOn }) => toDayOrNull(verifiedOn),
    }),
    advisersOnlyUntil: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ advisersOnlyUntil }) => toDayOrNull(advisersOnlyUntil),
    }),
    referrals: t.relation('referrals', { query: { orderBy: { createdAt: 'desc' } } }),
    referralCount: t.relationCount('referrals'),
    requestCount: t.relationCount('requests'),
    nextActor: t.field({ type: NextActorEnum, resolve: ({ status }) => opportunityNextActor[status] }),
    nextActorSince: t.field({ type: 'Day', resolve: ({ statusSince }) => toDay(statusSince) }),
    availableSteps: t.stringList({
      description:
        'confirm : verifyOpportunity ; les autres portent le nom de leur mutation. Le retrait vient tout seul.',
      resolve: ({ status }, _args, { actor }) =>
        can(actor, 'opportunity:publish') ? [...opportunityLifecycle.steps(status)] : [],
    }),
    version: t.exposeInt('version'),
  }),
})

const PromiseStateEnum = builder.enumType('PromiseState', { values: described(promiseStateSentences) })

builder.prismaObject('Referral', {
  description: 'Une personne orientée vers un poste, ou vers la facilitatrice.',
  authScopes: { may: 'referral:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    opportunity: t.relation('opportunity', { nullable: true }),
    participant: t.relation('participant'),
    source: t.field({
      type: ReferralSourceEnum,
      resolve: ({ source }) => source as 'PARTNER' | 'PORTAL' | 'COMPANY' | 'ADVISER' | 'FACILITATOR',
    }),
    status: t.expose('status', { type: ReferralStatusEnum }),
    statusSince: t.field({ type: 'Day', resolve: ({ statusSince }) => toDay(statusSince) }),
    answerBefore: t.field({ type: 'Day', resolve: ({ answerBefore }) => toDay(answerBefore) }),
    reason: t.exposeString('reason', { nullable: true }),
    adviserName: t.exposeString('adviserName', { nullable: true }),
    adviserPhone: t.exposeString('adviserPhone', { nullable: true }),
    agencyName: t.string({
      nullable: true,
      select: {
        source: true,
        partnerClient: { include: { organisation: true } },
        participant: { select: { prescriber: { select: { name: true } } } },
      },
      resolve: ({ source, partnerClient, participant }) =>
        partnerClient?.organisation.name ??
        (source === 'ADVISER' ? (participant.prescriber?.name ?? null) : null),
    }),
    note: t.exposeString('note', { nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    nextActor: t.field({
      type: NextActorEnum,
      select: { status: true, placements: { select: { id: true }, take: 1 } },
      resolve: ({ status, placements }) => referralNextActor(status, placements.length > 0),
    }),
    nextActorSince: t.field({ type: 'Day', resolve: ({ statusSince }) => toDay(statusSince) }),
    availableSteps: t.stringList({
      resolve: ({ status }, _args, { actor }) =>
        can(actor, 'referral:handle') ? [...referralLifecycle.steps(status)] : [],
    }),
    version: t.exposeInt('version'),
  }),
})

const PromiseRef = builder.objectRef<PromiseKept>('PromiseKept').implement({
  authScopes: { may: 'request:read' },
  fields: (t) => ({
    state: t.field({ type: PromiseStateEnum, resolve: ({ state }) => state }),
    by: t.expose('by', { type: 'Day' }),
    late: t.boolean({ resolve: ({ state }) => state === 'CALL_LATE' || state === 'NEWS_LATE' }),
    sentence: t.exposeString('sentence'),
  }),
})

/** Who is to be called now: never called yet, or called and to be called again once the day said has come. */
export const toCall = (today: Day): Prisma.WorkRequestWhereInput => ({
  OR: [
    { status: 'NEW' },
    { status: { in: ['CALLED_NO_ANSWER', 'TALKED'] }, callBefore: { lte: fromDay(today) } },
  ],
})

builder.prismaObject('WorkRequest', {
  ...readOf((request: { id: string; participantId: string | null }) => request.participantId ?? request.id),
  description: 'Une demande de rappel, ou « Je cherche du travail ici ».',
  authScopes: { may: 'request:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    reference: t.exposeString('reference'),
    status: t.expose('status', { type: WorkRequestStatusEnum }),
    opportunity: t.relation('opportunity', { nullable: true }),
    coming: t.string({
      nullable: true,
      description: 'Le poste à venir pour lequel le numéro est laissé : lot et titulaire.',
      select: {
        commitment: { select: { lot: { select: { title: true } }, holder: { select: { name: true } } } },
      },
      resolve: ({ commitment }) => commitment && `${commitment.lot.title}, ${commitment.holder.name}`,
    }),
    participant: t.relation('participant', { nullable: true }),
    firstName: t.exposeString('firstName'),
    lastName: t.exposeString('lastName', { nullable: true }),
    phone: t.exposeString('phone', { nullable: true }),
    helperName: t.exposeString('helperName', { nullable: true }),
    helperPhone: t.exposeString('helperPhone', { nullable: true }),
    communeCode: t.exposeString('communeCode', { nullable: true }),
    trades: t.exposeStringList('trades'),
    mobility: t.field({
      type: MobilityEnum,
      nullable: true,
      resolve: ({ mobility }) => mobility as Mobility | null,
    }),
    callMoment: t.field({
      type: CallMomentEnum,
      nullable: true,
      resolve: ({ callMoment }) => callMoment as CallMoment | null,
    }),
    contactChannel: t.field({
      type: PhoneChannelEnum,
      nullable: true,
      description: 'Comment la personne veut être jointe ; null quand elle ne l’a pas dit.',
      resolve: ({ contactChannel }) => contactChannel as PhoneChannel | null,
    }),
    language: t.field({ type: PageVersionEnum, resolve: ({ language }) => language as PageVersion }),
    note: t.exposeString('note', { nullable: true }),
    callBefore: t.field({ type: 'Day', resolve: ({ callBefore }) => toDay(callBefore) }),
    promise: t.field({
      type: PromiseRef,
      nullable: true,
      description: 'La promesse faite à la personne, tenue ou non ; null une fois la demande close (R58).',
      resolve: ({ status, callBefore }, _args, { today }) =>
        status === 'CLOSED'
          ? null
          : promiseKept(
              { by: toDay(callBefore), talked: status === 'TALKED' || status === 'REFERRED' },
              today,
            ),
    }),
    advisersFirstUntil: t.field({
      type: 'Day',
      nullable: true,
      description:
        'Venue quand le poste était d’abord pour les personnes accompagnées, jusqu’à ce jour : elle se regarde après les orientations (R67).',
      resolve: ({ advisersFirstUntil }) => toDayOrNull(advisersFirstUntil),
    }),
    inLineFrom: t.field({
      type: 'Day',
      description: 'Le jour qui donne son rang parmi les personnes pour ce poste.',
      resolve: ({ askedOn, advisersFirstUntil }) =>
        inLineFrom(toDay(askedOn), toDayOrNull(advisersFirstUntil)),
    }),
    outcome: t.exposeString('outcome', { nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    nextActor: t.field({ type: NextActorEnum, resolve: ({ status }) => workRequestNextActor[status] }),
    nextActorSince: t.field({
      type: 'Day',
      resolve: ({ handledAt, createdAt }) => toDay(handledAt ?? createdAt),
    }),
    availableSteps: t.stringList({
      resolve: ({ status }, _args, { actor }) =>
        can(actor, 'request:handle') ? [...workRequestLifecycle.steps(status)] : [],
    }),
    version: t.exposeInt('version'),
  }),
})
