import { can } from '@cordee/domain/access/permissions'
import type { Day } from '@cordee/domain/kernel/day'
import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import {
  readStudyRequest,
  type StudyRequestKind,
  studyRequestKindWords,
  studyRequestLifecycle,
  studyRequestNextActor,
  studyRequestStateWords,
} from '@cordee/domain/opportunity/study-request'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { toDay } from '../db/day.ts'
import { publicPresence } from '../db/presence.ts'
import { publicPolicy } from '../db/public-policy.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { keys } from '../graphql/enum-values.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { given } from '../graphql/given.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { write } from '../graphql/write.ts'
import { countForm } from './flood.ts'
import { territoryRow } from './public-territory.ts'

const StudyRequestKindEnum = builder.enumType('StudyRequestKind', {
  subGraphs: ['facilitator', 'public'],
  values: keys(studyRequestKindWords),
})
const StudyRequestStatusEnum = builder.enumType('StudyRequestStatus', {
  values: keys(studyRequestStateWords),
})

builder.prismaObject('StudyRequest', {
  description: 'Un acheteur ou une entreprise demande de l’aide pour une clause.',
  authScopes: { may: 'request:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.field({ type: StudyRequestKindEnum, resolve: ({ kind }) => kind as StudyRequestKind }),
    organisation: t.exposeString('organisation'),
    contact: t.exposeString('contact', { nullable: true }),
    phone: t.exposeString('phone', { nullable: true }),
    email: t.exposeString('email', { nullable: true }),
    subject: t.exposeString('subject'),
    details: t.exposeString('details', { nullable: true }),
    status: t.expose('status', { type: StudyRequestStatusEnum }),
    answerBefore: t.field({ type: 'Day', resolve: ({ answerBefore }) => toDay(answerBefore) }),
    outcome: t.exposeString('outcome', { nullable: true }),
    nextActor: t.field({ type: NextActorEnum, resolve: ({ status }) => studyRequestNextActor[status] }),
    nextActorSince: t.field({
      type: 'Day',
      resolve: ({ handledAt, createdAt }) => toDay(handledAt ?? createdAt),
    }),
    availableSteps: t.stringList({
      resolve: ({ status }, _args, { actor }) =>
        can(actor, 'request:handle') ? [...studyRequestLifecycle.steps(status)] : [],
    }),
    version: t.exposeInt('version'),
  }),
})

const StudyRequestInput = builder.inputType('StudyRequestInput', {
  subGraphs: ['public'],
  fields: (t) => ({
    kind: t.field({ type: StudyRequestKindEnum }),
    organisation: t.string({ validate: z.string().max(200) }),
    contact: t.string({ required: false, validate: z.string().max(120) }),
    phone: t.string({ required: false, validate: z.string().max(30) }),
    email: t.string({ required: false, validate: z.string().max(254) }),
    subject: t.string({ validate: z.string().max(300) }),
    details: t.string({ required: false, validate: z.string().max(1000) }),
  }),
})

interface StudyReceipt {
  readonly answerBefore: Day
}

const StudyRequestReceipt = builder.objectRef<StudyReceipt>('StudyRequestReceipt').implement({
  subGraphs: ['public'],
  fields: (t) => ({
    answerBefore: t.expose('answerBefore', { type: 'Day' }),
  }),
})

const studyOrder = orderedBy<Prisma.StudyRequestOrderByWithRelationInput>()(
  'StudyRequestOrder',
  'study_request',
  {
    DUE_FIRST: {
      description: 'La réponse promise la plus proche d’abord.',
      by: [{ answerBefore: 'asc' }, { id: 'asc' }],
    },
    NEWEST: { description: 'La dernière reçue d’abord.', by: [{ id: 'desc' }] },
  },
)

interface StudyFilter {
  readonly open?: boolean | null | undefined
  readonly kind?: string | null | undefined
}

const whereStudy = (
  actor: Parameters<typeof ownCarrier>[0],
  { open, kind }: StudyFilter,
): Prisma.StudyRequestWhereInput => ({
  ...ownCarrier(actor),
  ...given({ kind }),
  ...(open ? { status: 'NEW' } : {}),
})

builder.queryField('studyRequests', (t) =>
  t.prismaConnection({
    type: 'StudyRequest',
    cursor: 'id',
    subGraphs: ['facilitator'],
    description: 'Les demandes d’étude, la promesse la plus proche d’abord.',
    authScopes: { may: 'request:read' },
    args: {
      open: t.arg.boolean({ required: false }),
      kind: t.arg({ type: StudyRequestKindEnum, required: false }),
      order: t.arg({ type: studyOrder.type, required: false }),
    },
    totalCount: (_connection, args, { db, actor }) =>
      db.studyRequest.count({ where: whereStudy(actor, args), take: COUNTED_UP_TO }),
    resolve: (query, _root, args, { db, actor }) =>
      db.studyRequest.findMany({
        ...asked(query),
        where: whereStudy(actor, args),
        orderBy: studyOrder.of(args.order),
      }),
  }),
)

builder.mutationFields((t) => ({
  requestStudy: t.field({
    type: StudyRequestReceipt,
    subGraphs: ['public'],
    description:
      'Demander une étude ou de l’aide pour une clause. Envoyée deux fois, la demande n’existe qu’une fois.',
    errors: { union: { subGraphs: ['public'] }, result: { subGraphs: ['public'] } },
    authScopes: { may: 'request:create' },
    args: { idempotencyKey: t.arg({ type: 'Uuid' }), input: t.arg({ type: StudyRequestInput }) },
    resolve: async (_root, { idempotencyKey, input }, context) => {
      const { publicPool, newId, today } = context
      const territory = found(await territoryRow(context))
      const request = unwrap(
        readStudyRequest(
          {
            organisation: input.organisation,
            contact: input.contact ?? '',
            phone: input.phone ?? '',
            email: input.email ?? '',
            subject: input.subject,
            details: input.details ?? '',
          },
          today,
          await publicPresence(publicPool, territory.carrier_id),
          await publicPolicy(publicPool, 'promise', territory.carrier_id, today),
        ),
      )
      await countForm(context, 'requestStudy')
      const { rows } = await publicPool.query<{ answer_before: Day }>(
        'SELECT record_study_request($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)::text AS answer_before',
        [
          newId(),
          territory.carrier_id,
          input.kind,
          request.organisation,
          request.contact,
          request.phone,
          request.email,
          request.subject,
          request.details,
          request.answerBy,
          idempotencyKey,
          newId(),
          newId(),
        ],
      )
      return { answerBefore: found(rows[0]).answer_before }
    },
  }),
  answerStudyRequest: t.prismaField({
    type: 'StudyRequest',
    subGraphs: ['facilitator'],
    description: 'Une demande d’étude est répondue : ce qui a été dit.',
    errors: {},
    authScopes: { may: 'request:handle' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      outcome: t.arg.string({ validate: z.string().trim().min(3, 'Écrivez ce qui a été dit.').max(300) }),
    },
    resolve: async (query, _root, { id, version, outcome }, context) => {
      const said = unwrap(parseFreeText(outcome), 'outcome')
      await write(context, async (tx, note) => {
        const { status } = current(
          found(await tx.studyRequest.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        await tx.studyRequest.update({
          where: { id },
          data: {
            status: unwrap(studyRequestLifecycle.next(status, 'answer')),
            outcome: said,
            handledById: signerOf(context.actor),
            handledAt: new Date(),
            version: { increment: 1 },
          },
        })
        await note('request:handle', 'StudyRequest', id)
      })
      return context.db.studyRequest.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  reopenStudyRequest: t.prismaField({
    type: 'StudyRequest',
    subGraphs: ['facilitator'],
    description: 'Revient sur « répondue » : la demande attend de nouveau, pour le même jour promis.',
    errors: {},
    authScopes: { may: 'request:handle' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      await write(context, async (tx, note) => {
        const { status } = current(
          found(await tx.studyRequest.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        await tx.studyRequest.update({
          where: { id },
          data: {
            status: unwrap(studyRequestLifecycle.next(status, 'reopen')),
            outcome: null,
            handledById: null,
            handledAt: null,
            version: { increment: 1 },
          },
        })
        await note('request:handle', 'StudyRequest', id, { step: 'reopen' })
      })
      return context.db.studyRequest.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
}))
