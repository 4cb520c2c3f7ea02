import { can } from '@cordee/domain/access/permissions'
import type { Day } from '@cordee/domain/kernel/day'
import {
  type MessageFailure,
  type MessagePurpose,
  messageChannelLabels,
  messageFailureLabels,
  messageLifecycle,
  messagePurposeLabels,
  opensADoor,
} from '@cordee/domain/messaging/message'
import {
  type TaskKind,
  taskKindLabels,
  taskLifecycle,
  taskNextActor,
  taskSteps,
} from '@cordee/domain/messaging/task'
import { numberToRing, type PhoneChannel } from '@cordee/domain/participant/contact-preference'
import { fromDay, toDay, toDayOrNull } from '../db/day.ts'
import { builder } from '../graphql/builder.ts'
import { inOrder, keys } from '../graphql/enum-values.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { readOf } from '../graphql/person-reads-plugin.ts'
import { dayInParis } from '../platform/clock.ts'

export const MessageChannelEnum = builder.enumType('MessageChannel', { values: keys(messageChannelLabels) })
export const MessageStatusEnum = builder.enumType('MessageStatus', {
  values: inOrder(messageLifecycle.states),
})
export const MessagePurposeEnum = builder.enumType('MessagePurpose', { values: keys(messagePurposeLabels) })
const MessageFailureEnum = builder.enumType('MessageFailure', { values: keys(messageFailureLabels) })
export const TaskStatusEnum = builder.enumType('TaskStatus', { values: inOrder(taskLifecycle.states) })
export const TaskKindEnum = builder.enumType('TaskKind', { values: keys(taskKindLabels) })
const PartyKindEnum = builder.enumType('PartyKind', {
  values: ['PARTICIPANT', 'ORGANISATION', 'CONTACT', 'WORK_REQUEST', 'STAFF'] as const,
})

interface Party {
  readonly kind: 'PARTICIPANT' | 'ORGANISATION' | 'CONTACT' | 'WORK_REQUEST' | 'STAFF'
  /** The page where they are: the organisation's for a contact. */
  readonly id: string
  readonly name: string
  readonly phone: string | null
}

/** Somebody whose reads are noted: a person, or who asked to be called and has no file yet. */
export const isSomebody = ({ kind }: Party): boolean => kind === 'PARTICIPANT' || kind === 'WORK_REQUEST'

const PartyRef = builder.objectRef<Party>('Party').implement({
  ...readOf((party: Party) => (isSomebody(party) ? party.id : null)),
  description: 'Qui est écrit, appelé ou concerné.',
  authScopes: { may: 'task:handle' },
  fields: (t) => ({
    kind: t.expose('kind', { type: PartyKindEnum }),
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    phone: t.exposeString('phone', { nullable: true }),
  }),
})

const named = { select: { id: true, name: true, phone: true } } as const
/** What it takes to name whoever a message, a task or a call is about. */
export const party = {
  contact: { select: { id: true, name: true, phone: true, organisation: named } },
  organisation: named,
  participant: {
    select: {
      id: true,
      identity: { select: { firstName: true, lastName: true, phone: true, helperPhone: true } },
    },
  },
  workRequest: {
    select: {
      ...{ id: true, firstName: true, lastName: true },
      ...{ phone: true, helperPhone: true, contactChannel: true },
    },
  },
} as const

interface Named {
  readonly id: string
  readonly name: string
  readonly phone: string | null
}

export interface PartyRow {
  readonly contact: (Named & { readonly organisation: Named }) | null
  readonly organisation: Named | null
  readonly participant: {
    readonly id: string
    readonly identity: {
      readonly firstName: string
      readonly lastName: string
      readonly phone: string | null
      readonly helperPhone: string | null
    } | null
  } | null
  readonly workRequest: {
    readonly id: string
    readonly firstName: string
    readonly lastName: string | null
    readonly phone: string | null
    readonly helperPhone: string | null
    readonly contactChannel: string | null
  } | null
}

export const partyOf = ({ contact, organisation, participant, workRequest }: PartyRow): Party | null => {
  if (contact) {
    const { id, name, phone } = contact.organisation
    return { kind: 'CONTACT', id, name: `${contact.name}, ${name}`, phone: contact.phone ?? phone }
  }
  if (organisation) return { kind: 'ORGANISATION', ...organisation }
  if (participant) {
    const { id, identity } = participant
    const name = identity ? `${identity.firstName} ${identity.lastName}` : 'Personne effacée'
    return { kind: 'PARTICIPANT', id, name, phone: identity?.phone ?? identity?.helperPhone ?? null }
  }
  if (workRequest) {
    const { id, firstName, lastName, contactChannel } = workRequest
    const name = [firstName, lastName].filter(Boolean).join(' ')
    return {
      kind: 'WORK_REQUEST',
      id,
      name,
      phone: numberToRing(contactChannel as PhoneChannel | null, workRequest),
    }
  }
  return null
}

builder.prismaObject('Message', {
  description: 'Ce qui a été dit à quelqu’un, et ce qu’il en est advenu.',
  authScopes: { may: 'message:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    channel: t.expose('channel', { type: MessageChannelEnum }),
    purpose: t.field({ type: MessagePurposeEnum, resolve: ({ purpose }) => purpose as MessagePurpose }),
    status: t.expose('status', { type: MessageStatusEnum }),
    failure: t.field({
      type: MessageFailureEnum,
      nullable: true,
      resolve: ({ failure }) => failure as MessageFailure | null,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    sentAt: t.expose('sentAt', { type: 'DateTime', nullable: true }),
    deliveredAt: t.expose('deliveredAt', { type: 'DateTime', nullable: true }),
    tries: t.exposeInt('tries'),
    to: t.field({
      type: PartyRef,
      select: { ...party, staffUser: { select: { id: true, name: true } } },
      resolve: ({ staffUser, ...row }) =>
        partyOf(row) ?? {
          kind: 'STAFF' as const,
          id: staffUser?.id ?? '',
          name: staffUser?.name ?? '',
          phone: null,
        },
    }),
    address: t.string({
      nullable: true,
      select: { content: true },
      resolve: ({ content }) => content?.address ?? null,
    }),
    subject: t.string({
      nullable: true,
      select: { content: true },
      resolve: ({ content }) => content?.subject ?? null,
    }),
    body: t.string({
      nullable: true,
      description:
        'Null quand le texte a été oublié, ou qu’il ouvre une porte et a pu partir ; là où rien ne part, tout se lit.',
      select: { purpose: true, content: true, carrier: { select: { demonstration: true } } },
      resolve: ({ purpose, content, carrier }, _args, { messagesStayHere }) => {
        const mayLeave = !carrier.demonstration && !messagesStayHere
        return opensADoor(purpose as MessagePurpose) && mayLeave ? null : (content?.body ?? null)
      },
    }),
    saidAgain: t.relation('saidAgain', { nullable: true }),
    availableSteps: t.stringList({
      description: 'retry : renvoyer tel quel ; sayAgain : par un autre moyen.',
      select: {
        status: true,
        purpose: true,
        saidAgain: { select: { id: true } },
        content: { select: { messageId: true } },
      },
      resolve: ({ status, purpose, saidAgain, content }, _args, { actor }) => {
        const secret = opensADoor(purpose as MessagePurpose)
        const may =
          can(actor, 'message:send') && status === 'FAILED' && saidAgain === null && content !== null
        return may ? (secret ? ['retry'] : ['retry', 'sayAgain']) : []
      },
    }),
  }),
})

builder.prismaObject('CallRecord', {
  description: 'Un appel : par qui, répondu ou non, et la suite.',
  authScopes: { may: 'task:handle' },
  fields: (t) => ({
    id: t.exposeID('id'),
    calledAt: t.expose('calledAt', { type: 'DateTime' }),
    calledBy: t.string({
      select: { calledBy: { select: { name: true } } },
      resolve: ({ calledBy }) => calledBy.name,
    }),
    answered: t.exposeBoolean('answered'),
    said: t.exposeString('said', { nullable: true }),
    nextOn: t.field({ type: 'Day', nullable: true, resolve: ({ nextOn }) => toDayOrNull(nextOn) }),
  }),
})

builder.prismaObject('Task', {
  description: 'Quelque chose à faire : pour qui, pour quel jour.',
  authScopes: { may: 'task:handle' },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.field({ type: TaskKindEnum, resolve: ({ kind }) => kind as TaskKind }),
    status: t.expose('status', { type: TaskStatusEnum }),
    title: t.string({
      select: { kind: true, title: true, ...party },
      resolve: (task) => {
        const who = partyOf(task)?.name
        return task.title ?? [taskKindLabels[task.kind as TaskKind], who].filter(Boolean).join(' : ')
      },
    }),
    purpose: t.field({
      type: MessagePurposeEnum,
      nullable: true,
      select: { message: { select: { purpose: true } } },
      resolve: ({ message }) => (message ? (message.purpose as MessagePurpose) : null),
    }),
    since: t.field({ type: 'Day', resolve: ({ since }) => toDay(since) }),
    nextActor: t.field({ type: NextActorEnum, resolve: ({ status }) => taskNextActor(status) }),
    nextActorSince: t.field({
      type: 'Day',
      resolve: ({ since, closedAt }) => (closedAt ? dayInParis(closedAt) : toDay(since)),
    }),
    dueOn: t.field({ type: 'Day', resolve: ({ dueOn, snoozedUntil }) => toDay(snoozedUntil ?? dueOn) }),
    snoozeReason: t.exposeString('snoozeReason', { nullable: true }),
    who: t.field({ type: PartyRef, nullable: true, select: party, resolve: partyOf }),
    contract: t.relation('contract', { nullable: true }),
    say: t.string({
      nullable: true,
      description: 'La phrase à dire, ou le courrier à imprimer.',
      select: { message: { select: { content: { select: { body: true } } } } },
      resolve: ({ message }) => message?.content?.body ?? null,
    }),
    calls: t.relation('calls', { query: { orderBy: { calledAt: 'desc' }, take: 5 } }),
    availableSteps: t.stringList({
      description: 'Un appel n’a pas « do » : il se clôt par logCall, quand quelqu’un a répondu.',
      resolve: ({ kind, status }) => [...taskSteps(kind as TaskKind, status)],
    }),
    version: t.exposeInt('version'),
  }),
})

/** Tasks whose day has come, put off or not. */
export const due = (today: Day) => ({
  status: 'OPEN' as const,
  OR: [{ snoozedUntil: { lte: fromDay(today) } }, { snoozedUntil: null, dueOn: { lte: fromDay(today) } }],
})
