import { can } from '@cordee/domain/access/permissions'
import {
  exonerationReasonSentences,
  penaltyCaseStateSentences,
  penaltyKindSentences,
} from '@cordee/domain/commitment/meanings'
import type { penaltyKindLabels } from '@cordee/domain/commitment/penalty-amount'
import {
  type ExonerationReason,
  finalAccountAlerts,
  formalNotice,
  type PenaltyCaseState,
  penaltyCaseLifecycle,
  penaltyEventsFor,
  penaltyNextActor,
} from '@cordee/domain/commitment/penalty-case'
import { policyUsed } from '@cordee/domain/kernel/dated-policy'
import { minutes } from '@cordee/domain/kernel/minutes'
import { maskedCount } from '@cordee/domain/reporting/masked-count'
import { toDay, toDayOrNull } from '../db/day.ts'
import { loadPolicy } from '../db/policy-in-force.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import { holderOnly, staffAndHolders } from '../graphql/doors.ts'
import { described } from '../graphql/enum-values.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { PolicyUsedRef } from '../graphql/policy-used.ts'
import { beforeAccount, penaltyPolicyOf } from './penalty-facts.ts'

const PenaltyCaseStatusEnum = builder.enumType('PenaltyCaseStatus', {
  subGraphs: staffAndHolders,
  values: described(penaltyCaseStateSentences),
})
export const PenaltyKindEnum = builder.enumType('PenaltyKind', { values: described(penaltyKindSentences) })
export const ExonerationReasonEnum = builder.enumType('ExonerationReason', {
  subGraphs: staffAndHolders,
  values: described(exonerationReasonSentences),
})

builder.prismaObject('PenaltyStep', {
  subGraphs: staffAndHolders,
  description: 'Ce qui a été fait dans la procédure, par qui ; ajouté, jamais modifié.',
  authScopes: { may: 'penalty:read' },
  fields: (t) => ({
    event: t.exposeString('event'),
    status: t.expose('status', { type: PenaltyCaseStatusEnum }),
    actorKind: t.exposeString('actorKind'),
    takenOn: t.field({ type: 'Day', resolve: ({ takenOn }) => toDay(takenOn) }),
    motive: t.exposeString('motive', { nullable: true }),
  }),
})

builder.prismaObject('PenaltyCase', {
  subGraphs: staffAndHolders,
  description: 'Un dossier de pénalité : préparé par la facilitatrice, décidé par l’acheteur seul (R37).',
  authScopes: { may: 'penalty:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    commitment: t.relation('commitment', { subGraphs: ['facilitator'] }),
    holderName: t.string({
      select: { commitment: { select: { holder: { select: { name: true } } } } },
      resolve: ({ commitment }) => commitment.holder.name,
    }),
    contractSubject: t.string({
      select: { commitment: { select: { lot: { select: { contract: { select: { subject: true } } } } } } },
      resolve: ({ commitment }) => commitment.lot.contract.subject,
    }),
    status: t.expose('status', { type: PenaltyCaseStatusEnum }),
    missingMinutes: t.expose('missingMinutes', { type: 'Minutes' }),
    lateDocumentDays: t.exposeInt('lateDocumentDays'),
    missedMeetings: t.exposeInt('missedMeetings'),
    candidatesProposed: t.exposeInt('candidatesProposed', {
      subGraphs: ['facilitator'],
      description: 'Les personnes proposées à l’entreprise ; zéro est dit dans le dossier (R36).',
    }),
    candidatesShown: t.int({
      nullable: true,
      subGraphs: holderOnly,
      description: 'Les mêmes, pour l’acheteur : zéro est dit, un petit nombre est masqué (R33).',
      resolve: async ({ candidatesProposed, carrierId }, _args, { db, today }) =>
        maskedCount(candidatesProposed, await loadPolicy(db, carrierId, 'smallCells', today)),
    }),
    notice: t.stringList({
      subGraphs: holderOnly,
      description: 'La mise en demeure telle que l’acheteur la lit avant de la signer.',
      select: {
        id: true,
        carrierId: true,
        commitmentId: true,
        missingMinutes: true,
        lateDocumentDays: true,
        missedMeetings: true,
        commitment: {
          select: {
            holder: { select: { name: true } },
            lot: { select: { contract: { select: { subject: true, buyer: { select: { name: true } } } } } },
          },
        },
      },
      resolve: async (row, _args, { db, today }) =>
        formalNotice(
          {
            buyer: row.commitment.lot.contract.buyer.name,
            holder: row.commitment.holder.name,
            subject: row.commitment.lot.contract.subject,
            missing: minutes(row.missingMinutes),
            lateDocumentDays: row.lateDocumentDays,
            missedMeetings: row.missedMeetings,
          },
          await penaltyPolicyOf(db, row, today),
        ),
    }),
    observations: t.exposeString('observations', { nullable: true }),
    exonerations: t.field({
      type: [ExonerationReasonEnum],
      resolve: ({ exonerations }) => exonerations as ExonerationReason[],
    }),
    noticeReceivedOn: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ noticeReceivedOn }) => toDayOrNull(noticeReceivedOn),
    }),
    proposedCents: t.expose('proposedCents', { type: 'Cents', nullable: true }),
    formula: t.exposeString('formula', { nullable: true }),
    decidedCents: t.expose('decidedCents', { type: 'Cents', nullable: true }),
    motive: t.exposeString('motive', { nullable: true }),
    steps: t.relation('steps', { query: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } }),
    availableSteps: t.stringList({
      resolve: ({ status }, _args, { actor }) =>
        can(actor, 'penalty:prepare') || can(actor, 'penalty:decide')
          ? [...penaltyEventsFor(status, actor.kind)]
          : [],
    }),
    viewerCanDecide: t.boolean({ resolve: (_case, _args, { actor }) => can(actor, 'penalty:decide') }),
    nextActor: t.field({
      type: NextActorEnum,
      description: 'Qui doit agir.',
      resolve: ({ status }) => penaltyNextActor[status as PenaltyCaseState],
    }),
    nextActorSince: t.field({ type: 'Day', resolve: ({ statusSince }) => toDay(statusSince) }),
    policy: t.field({
      type: PolicyUsedRef,
      description: 'Les délais de la procédure : d’où ils viennent, à vérifier ou non.',
      resolve: async (row, _args, { db, today }) => policyUsed(await penaltyPolicyOf(db, row, today)),
    }),
    version: t.exposeInt('version'),
  }),
})

const Alert = builder
  .objectRef<{ readonly urgent: boolean; readonly sentence: string }>('FinalAccountAlert')
  .implement({ fields: (t) => ({ urgent: t.exposeBoolean('urgent'), sentence: t.exposeString('sentence') }) })

const latestCases = {
  orderBy: [{ statusSince: 'desc' }, { id: 'desc' }],
} as const satisfies Prisma.Commitment$penaltyCasesArgs

builder.prismaObjectFields('Commitment', (t) => ({
  penaltyCases: t.relation('penaltyCases', {
    authScopes: { may: 'penalty:read' },
    query: latestCases,
  }),
  finalAccountAlerts: t.field({
    type: [Alert],
    description: 'Ce qu’il faut dire avant le décompte général (R36).',
    select: {
      id: true,
      status: true,
      lot: { select: { acceptedOn: true, finalAccountOn: true } },
      penaltyCases: { select: { status: true }, ...latestCases },
    },
    resolve: async ({ id, status, lot, penaltyCases }, _args, context) => {
      const hasShortfall = status === 'SHORTFALL' || status === 'REMEDY' || status === 'PENALTY_CASE'
      if (!hasShortfall) return []
      const { candidatesProposed, policy } = await beforeAccount(context).load(id)
      return finalAccountAlerts(
        {
          hasShortfall,
          acceptedOn: toDayOrNull(lot.acceptedOn),
          finalAccountOn: toDayOrNull(lot.finalAccountOn),
          candidatesProposed,
          openCase: penaltyCases.some((each) => !penaltyCaseLifecycle.isFinal(each.status)),
        },
        context.today,
        policy,
      )
    },
  }),
}))

builder.prismaObjectFields('Lot', (t) => ({
  acceptedOn: t.field({
    type: 'Day',
    nullable: true,
    description: 'La réception des travaux.',
    resolve: ({ acceptedOn }) => toDayOrNull(acceptedOn),
  }),
  finalAccountOn: t.field({
    type: 'Day',
    nullable: true,
    description: 'Le décompte général.',
    resolve: ({ finalAccountOn }) => toDayOrNull(finalAccountOn),
  }),
}))

builder.prismaObjectFields('Clause', (t) => ({
  penaltyKind: t.field({
    type: PenaltyKindEnum,
    nullable: true,
    description: 'La pénalité écrite au marché ; sans elle, aucune (R66).',
    resolve: ({ penaltyKind }) => penaltyKind as keyof typeof penaltyKindLabels | null,
  }),
  penaltyCents: t.field({ type: 'Cents', nullable: true, resolve: ({ penaltyCents }) => penaltyCents }),
  penaltySmicHundredths: t.exposeInt('penaltySmicHundredths', { nullable: true }),
  penaltyCapCents: t.expose('penaltyCapCents', { type: 'Cents', nullable: true }),
}))
