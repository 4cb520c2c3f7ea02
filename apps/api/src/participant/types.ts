import { can } from '@cordee/domain/access/permissions'
import type { Period } from '@cordee/domain/kernel/day'
import type { PageVersion } from '@cordee/domain/kernel/page-version'
import {
  type CallMoment,
  type ContactChannel,
  type Mobility,
  type PhoneChannel,
  phoneChannels,
} from '@cordee/domain/participant/contact-preference'
import { criterionCodes } from '@cordee/domain/participant/criteria'
import { dataSharePurposeLabels } from '@cordee/domain/participant/data-share'
import {
  eligibilityEventLabels,
  eligibilityLifecycle,
  eligibilityNextActor,
  eligibilityStateOn,
} from '@cordee/domain/participant/eligibility-lifecycle'
import {
  callMomentSentences,
  contactChannelSentences,
  eligibilityStateSentences,
  mobilitySentences,
  proofKindSentences,
} from '@cordee/domain/participant/meanings'
import { extensionReasonLabels } from '@cordee/domain/participant/pathway'
import { toDay, toDayOrNull } from '../db/day.ts'
import { builder } from '../graphql/builder.ts'
import { staffAndHolders } from '../graphql/doors.ts'
import { described, inOrder, keys } from '../graphql/enum-values.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { PageVersionEnum } from '../graphql/page-version.ts'
import { readOf } from '../graphql/person-reads-plugin.ts'
import { logReads, rootFieldOf } from '../graphql/read-log.ts'
import { RomeTrade } from '../organisation/types.ts'

export const EligibilityStatusEnum = builder.enumType('EligibilityStatus', {
  subGraphs: staffAndHolders,
  values: described(eligibilityStateSentences),
})
export const EligibilityEventEnum = builder.enumType('EligibilityEvent', {
  values: keys(eligibilityEventLabels),
})
export const CriterionCodeEnum = builder.enumType('CriterionCode', {
  subGraphs: staffAndHolders,
  values: inOrder(criterionCodes),
})
export const ExtensionReasonEnum = builder.enumType('ExtensionReason', {
  values: keys(extensionReasonLabels),
})
export const ProofKindEnum = builder.enumType('ProofKind', { values: described(proofKindSentences) })
export const SexEnum = builder.enumType('Sex', { values: ['F', 'M'] as const })
export const ContactChannelEnum = builder.enumType('ContactChannel', {
  subGraphs: staffAndHolders,
  values: described(contactChannelSentences),
})
export const PhoneChannelEnum = builder.enumType('PhoneChannel', {
  subGraphs: ['facilitator', 'public'],
  description: 'Ce qui se demande avec un téléphone seul, le sien ou celui de qui aide.',
  values: Object.fromEntries(
    phoneChannels.map((channel) => [channel, { description: contactChannelSentences[channel] }]),
  ) as Record<PhoneChannel, { description: string }>,
})
export const CallMomentEnum = builder.enumType('CallMoment', {
  subGraphs: ['facilitator', 'holder', 'public'],
  values: described(callMomentSentences),
})
export const MobilityEnum = builder.enumType('Mobility', {
  subGraphs: ['facilitator', 'holder', 'public'],
  values: described(mobilitySentences),
})

export const DataSharePurposeEnum = builder.enumType('DataSharePurpose', {
  subGraphs: staffAndHolders,
  values: keys(dataSharePurposeLabels),
})

/** The suspensions of a PASS IAE, as they are stored with the decision. */
export const suspensionsOf = (stored: unknown): readonly Period[] => stored as readonly Period[]

export const EligibilityAssessment = builder.prismaObject('EligibilityAssessment', {
  description: 'La décision et son effet, deux dates (R19).',
  ...readOf(({ participantId }: { participantId: string }) => participantId),
  authScopes: { may: 'eligibility:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    status: t.field({
      type: EligibilityStatusEnum,
      description: 'Au jour d’aujourd’hui : le temps seul termine une décision.',
      resolve: ({ status, validUntil }, _args, { today }) =>
        eligibilityStateOn(status, toDayOrNull(validUntil), today),
    }),
    decidedOn: t.field({ type: 'Day', nullable: true, resolve: ({ decidedOn }) => toDayOrNull(decidedOn) }),
    effectOn: t.field({ type: 'Day', nullable: true, resolve: ({ effectOn }) => toDayOrNull(effectOn) }),
    validUntil: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ validUntil }) => toDayOrNull(validUntil),
    }),
    takenOver: t.boolean({
      description: 'Décidée dans un autre outil, et reprise avec l’historique : personne ici ne l’a décidée.',
      resolve: ({ decidedOn, decidedById }) => decidedOn !== null && decidedById === null,
    }),
    regularisationReason: t.exposeString('regularisationReason', { nullable: true }),
    refusalReason: t.exposeString('refusalReason', { nullable: true }),
    extendedMonths: t.exposeInt('extendedMonths'),
    revocationReason: t.exposeString('revocationReason', { nullable: true }),
    nextActor: t.field({
      type: NextActorEnum,
      resolve: ({ status, validUntil }, _args, { today }) =>
        eligibilityNextActor[eligibilityStateOn(status, toDayOrNull(validUntil), today)],
    }),
    nextActorSince: t.field({ type: 'Day', resolve: ({ statusSince }) => toDay(statusSince) }),
    availableSteps: t.field({
      type: [EligibilityEventEnum],
      description: 'Ce qui peut être fait de cette décision aujourd’hui.',
      resolve: ({ status, validUntil }, _args, { actor, today }) =>
        can(actor, 'eligibility:decide')
          ? eligibilityLifecycle
              .events(eligibilityStateOn(status, toDayOrNull(validUntil), today))
              .filter((event) => event === 'extend' || event === 'revoke')
          : [],
    }),
    version: t.exposeInt('version'),
  }),
})

const ParticipantIdentity = builder.prismaObject('ParticipantIdentity', {
  description: 'Le nom et le contact, à part du reste.',
  ...readOf(({ participantId }: { participantId: string }) => participantId),
  authScopes: { may: 'participant:readIdentity' },
  fields: (t) => ({
    firstName: t.exposeString('firstName'),
    lastName: t.exposeString('lastName'),
    birthDate: t.field({ type: 'Day', nullable: true, resolve: ({ birthDate }) => toDayOrNull(birthDate) }),
    phone: t.exposeString('phone', { nullable: true }),
    email: t.exposeString('email', { nullable: true }),
    helperName: t.exposeString('helperName', { nullable: true }),
    helperPhone: t.exposeString('helperPhone', { nullable: true }),
    callMoment: t.field({
      type: CallMomentEnum,
      nullable: true,
      description: 'Le meilleur moment pour l’appeler.',
      resolve: ({ callMoment }) => callMoment as CallMoment | null,
    }),
    language: t.field({
      type: PageVersionEnum,
      description: 'La version dans laquelle on écrit à la personne.',
      resolve: ({ language }) => language as PageVersion,
    }),
    noticeGivenOn: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ noticeGivenOn }) => toDayOrNull(noticeGivenOn),
    }),
  }),
})

builder.prismaObject('Participant', {
  description: 'Une personne suivie.',
  ...readOf(({ id }: { id: string }) => id),
  authScopes: { may: 'participant:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    identity: t.field({
      type: ParticipantIdentity,
      nullable: true,
      description: 'Null une fois l’identité effacée ; lue, par quelque chemin que ce soit, elle est notée.',
      select: (_args, _context, nested) => ({ identity: nested() }),
      resolve: async ({ id, identity }, _args, context, info) => {
        await logReads(context, [id], rootFieldOf(info))
        return identity
      },
    }),
    anonymised: t.exposeBoolean('anonymised'),
    objectedOn: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ objectedOn }) => toDayOrNull(objectedOn),
    }),
    retentionNoticeOn: t.field({
      type: 'Day',
      nullable: true,
      description: 'Prévenue que son dossier sera effacé.',
      resolve: ({ retentionNoticeOn }) => toDayOrNull(retentionNoticeOn),
    }),
    viewerCanEdit: t.boolean({
      resolve: ({ anonymised }, _args, { actor }) => can(actor, 'participant:write') && !anonymised,
    }),
    viewerCanErase: t.boolean({
      resolve: ({ anonymised }, _args, { actor }) => can(actor, 'participant:erase') && !anonymised,
    }),
    viewerCanExport: t.boolean({
      resolve: ({ anonymised }, _args, { actor }) => can(actor, 'participant:export') && !anonymised,
    }),
    sex: t.field({ type: SexEnum, nullable: true, resolve: ({ sex }) => sex as 'F' | 'M' | null }),
    birthYear: t.exposeInt('birthYear', { nullable: true }),
    commune: t.relation('commune', { nullable: true }),
    qualification: t.exposeString('qualification', { nullable: true }),
    mobility: t.field({
      type: MobilityEnum,
      nullable: true,
      resolve: ({ mobility }) => mobility as Mobility | null,
    }),
    contactChannel: t.field({
      type: ContactChannelEnum,
      resolve: ({ contactChannel }) => contactChannel as ContactChannel,
    }),
    tradeCodes: t.exposeStringList('trades', {
      description: 'Les codes de ses métiers, pour une liste qui les nomme elle-même.',
    }),
    trades: t.field({
      type: [RomeTrade],
      resolve: ({ trades }, _args, { db }) =>
        trades.length === 0
          ? []
          : db.romeTrade.findMany({ where: { code: { in: trades } }, orderBy: { label: 'asc' } }),
    }),
    prescriber: t.relation('prescriber', { nullable: true }),
    assessments: t.relation('assessments', { query: { orderBy: { createdAt: 'desc' } } }),
    referrals: t.relation('referrals', { query: { orderBy: { createdAt: 'desc' } } }),
    placements: t.relation('placements', { query: { orderBy: { startsOn: 'desc' } } }),
    viewerCanDecide: t.boolean({ resolve: (_person, _args, { actor }) => can(actor, 'eligibility:decide') }),
    version: t.exposeInt('version'),
  }),
})
