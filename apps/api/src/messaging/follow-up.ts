import { can } from '@cordee/domain/access/permissions'
import type { Day } from '@cordee/domain/kernel/day'
import type { NextActor } from '@cordee/domain/kernel/next-actor'
import { type TaskKind, taskKindLabels } from '@cordee/domain/messaging/task'
import { ownCarrier } from '../access/visibility.ts'
import { toDay } from '../db/day.ts'
import { filesOf } from '../db/one-person.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { dayInParis } from '../platform/clock.ts'

interface NextStep {
  readonly actor: NextActor
  readonly since: Day | null
  readonly sentence: string
  readonly dueOn: Day | null
}

const NextStepRef = builder.objectRef<NextStep>('NextStep').implement({
  description: 'Qui doit agir, depuis quand.',
  fields: (t) => ({
    actor: t.expose('actor', { type: NextActorEnum }),
    since: t.expose('since', { type: 'Day', nullable: true }),
    sentence: t.exposeString('sentence'),
    dueOn: t.expose('dueOn', { type: 'Day', nullable: true }),
  }),
})

type About =
  | { readonly participantId: string }
  | { readonly contractId: string }
  | {
      readonly OR: readonly [
        { readonly organisationId: string },
        { readonly contact: { readonly organisationId: string } },
      ]
    }

const ofOrganisation = (id: string): About => ({
  OR: [{ organisationId: id }, { contact: { organisationId: id } }],
})
const filter = ({ actor }: Pick<Context, 'actor'>, about: About) => ({
  ...ownCarrier(actor),
  ...('OR' in about ? { OR: [...about.OR] } : about),
})

/** The facilitator as long as something is to be done; then whoever the object itself waits for. */
const nextStepOf = async (context: Context, about: About, otherwise: NextStep): Promise<NextStep> => {
  if (!can(context.actor, 'task:handle')) return otherwise
  const task = await context.db.task.findFirst({
    where: { ...filter(context, about), status: 'OPEN' },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  })
  if (task === null) return otherwise
  return {
    actor: 'FACILITATOR',
    since: toDay(task.since),
    sentence: task.title ?? taskKindLabels[task.kind as TaskKind],
    dueOn: toDay(task.snoozedUntil ?? task.dueOn),
  }
}

/** The last day on which somebody was heard, or written to. */
const lastContactOf = async (context: Context, about: About, messages: object): Promise<Day | null> => {
  const [call, message] = await Promise.all([
    context.db.callRecord.findFirst({
      where: { ...filter(context, about), answered: true },
      orderBy: { calledAt: 'desc' },
    }),
    context.db.message.findFirst({
      where: { ...ownCarrier(context.actor), ...messages, sentAt: { not: null } },
      orderBy: { sentAt: 'desc' },
    }),
  ])
  const instants = [call?.calledAt, message?.sentAt].filter((each) => each != null)
  const latest = instants.toSorted((one, other) => other.getTime() - one.getTime())[0]
  return latest ? dayInParis(latest) : null
}

const latestFirst = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]
const openFirst = [{ dueOn: 'asc' as const }, { id: 'asc' as const }]
const nobody: NextStep = { actor: 'NOBODY', since: null, sentence: 'Rien n’est en attente.', dueOn: null }

const companyWaits = ['PROPOSED_TO_COMPANY', 'INTERVIEW'] as const

builder.prismaObjectFields('Participant', (t) => ({
  tasks: t.relation('tasks', {
    authScopes: { may: 'task:handle' },
    query: { where: { status: 'OPEN' }, orderBy: openFirst, take: 20 },
  }),
  calls: t.prismaField({
    type: ['CallRecord'],
    description: 'Les derniers appels, ceux des dossiers réunis compris.',
    authScopes: { may: 'task:handle' },
    select: { id: true, carrierId: true },
    resolve: async (query, { id, carrierId }, _args, { db }) =>
      db.callRecord.findMany({
        ...asked(query),
        where: { carrierId, participantId: { in: await filesOf(db, { carrierId, participantId: id }) } },
        orderBy: { calledAt: 'desc' },
        take: 20,
      }),
  }),
  messages: t.relation('messages', {
    authScopes: { may: 'message:read' },
    query: { orderBy: latestFirst, take: 20 },
  }),
  undelivered: t.field({
    type: 'Boolean',
    description: 'Le dernier message écrit à cette personne ne lui est pas parvenu.',
    authScopes: { may: 'task:handle' },
    select: { messages: { orderBy: latestFirst, take: 1, select: { status: true } } },
    resolve: ({ messages: [last] }) => last?.status === 'FAILED',
  }),
  lastContactOn: t.field({
    type: 'Day',
    nullable: true,
    authScopes: { may: 'task:handle' },
    resolve: ({ id }, _args, context) => lastContactOf(context, { participantId: id }, { participantId: id }),
  }),
  nextStep: t.field({
    type: NextStepRef,
    select: {
      id: true,
      referrals: {
        where: { status: { in: ['NEW', 'UNDER_REVIEW', ...companyWaits] } },
        orderBy: { statusSince: 'asc' },
        take: 1,
        select: { status: true, statusSince: true, answerBefore: true },
      },
    },
    resolve: ({ id, referrals: [referral] }, _args, context) => {
      const company = companyWaits.some((each) => each === referral?.status)
      return nextStepOf(
        context,
        { participantId: id },
        referral
          ? {
              actor: company ? 'EMPLOYER' : 'FACILITATOR',
              since: toDay(referral.statusSince),
              sentence: company ? 'L’entreprise doit répondre.' : 'Une orientation est à traiter.',
              dueOn: toDay(referral.answerBefore),
            }
          : nobody,
      )
    },
  }),
}))

builder.prismaObjectFields('Organisation', (t) => ({
  tasks: t.prismaField({
    type: ['Task'],
    authScopes: { may: 'task:handle' },
    resolve: (query, { id }, _args, context) =>
      context.db.task.findMany({
        ...query,
        where: { ...filter(context, ofOrganisation(id)), status: 'OPEN' },
        orderBy: openFirst,
        take: 20,
      }),
  }),
  calls: t.prismaField({
    type: ['CallRecord'],
    authScopes: { may: 'task:handle' },
    resolve: (query, { id }, _args, context) =>
      context.db.callRecord.findMany({
        ...query,
        where: filter(context, ofOrganisation(id)),
        orderBy: { calledAt: 'desc' },
        take: 20,
      }),
  }),
  messages: t.prismaField({
    type: ['Message'],
    authScopes: { may: 'message:read' },
    resolve: (query, { id }, _args, context) =>
      context.db.message.findMany({
        ...query,
        where: filter(context, ofOrganisation(id)),
        orderBy: latestFirst,
        take: 20,
      }),
  }),
  lastContactOn: t.field({
    type: 'Day',
    nullable: true,
    authScopes: { may: 'task:handle' },
    resolve: ({ id }, _args, context) =>
      lastContactOf(context, ofOrganisation(id), {
        OR: [{ organisationId: id }, { contact: { organisationId: id } }],
      }),
  }),
  nextStep: t.field({
    type: NextStepRef,
    authScopes: { may: 'task:handle' },
    resolve: ({ id }, _args, context) => nextStepOf(context, ofOrganisation(id), nobody),
  }),
}))

builder.prismaObjectFields('ProcurementContract', (t) => ({
  tasks: t.relation('tasks', {
    authScopes: { may: 'task:handle' },
    query: { where: { status: 'OPEN' }, orderBy: openFirst, take: 20 },
  }),
  calls: t.relation('calls', {
    authScopes: { may: 'task:handle' },
    query: { orderBy: { calledAt: 'desc' }, take: 20 },
  }),
  lastContactOn: t.field({
    type: 'Day',
    nullable: true,
    authScopes: { may: 'task:handle' },
    resolve: ({ id }, _args, context) =>
      lastContactOf(context, { contractId: id }, { task: { contractId: id } }),
  }),
  nextStep: t.field({
    type: NextStepRef,
    select: { id: true, nextActor: true, nextActorSince: true },
    resolve: ({ id, nextActor, nextActorSince }, _args, context) =>
      nextStepOf(
        context,
        { contractId: id },
        { actor: nextActor as NextActor, since: toDay(nextActorSince), sentence: '', dueOn: null },
      ),
  }),
}))
