import { can } from '@cordee/domain/access/permissions'
import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import {
  attend,
  attendanceLabels,
  type MeetingEvent,
  type MeetingKind,
  meetingKindLabels,
  meetingLifecycle,
  meetingWaiting,
  takesAPlace,
} from '@cordee/domain/opportunity/meeting'
import { refuse } from '@cordee/domain/opportunity/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay } from '../db/day.ts'
import type { Meeting, Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { inOrder, keys } from '../graphql/enum-values.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { given } from '../graphql/given.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { write } from '../graphql/write.ts'
import { dayInParis } from '../platform/clock.ts'
import { meetingInvitation } from './meeting-invitation.ts'

const MeetingKindEnum = builder.enumType('MeetingKind', { values: keys(meetingKindLabels) })
const MeetingStatusEnum = builder.enumType('MeetingStatus', { values: inOrder(meetingLifecycle.states) })
const AttendanceEnum = builder.enumType('Attendance', { values: keys(attendanceLabels) })

const waitingOf = ({ status, endsAt }: Pick<Meeting, 'status' | 'endsAt'>, { today }: Context) =>
  meetingWaiting({ state: status, on: dayInParis(endsAt) }, today)

builder.prismaObject('MeetingAttendance', {
  description: 'Une personne attendue, venue ou non.',
  authScopes: { may: 'participant:read' },
  fields: (t) => ({
    participant: t.relation('participant'),
    attendance: t.expose('attendance', { type: AttendanceEnum }),
  }),
})

builder.prismaObject('Meeting', {
  description: 'Une réunion d’information, une visite, une rencontre avec des employeurs.',
  authScopes: { may: 'opportunity:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.field({ type: MeetingKindEnum, resolve: ({ kind }) => kind as MeetingKind }),
    title: t.exposeString('title'),
    place: t.exposeString('place'),
    commune: t.relation('commune', { nullable: true }),
    startsAt: t.expose('startsAt', { type: 'DateTime' }),
    endsAt: t.expose('endsAt', { type: 'DateTime' }),
    places: t.exposeInt('places', { nullable: true }),
    takenPlaces: t.int({
      select: { attendances: { select: { attendance: true }, orderBy: { participantId: 'asc' } } },
      resolve: ({ attendances }) => attendances.filter(({ attendance }) => takesAPlace(attendance)).length,
    }),
    status: t.expose('status', { type: MeetingStatusEnum }),
    opportunity: t.relation('opportunity', { nullable: true }),
    attendances: t.relation('attendances', {
      authScopes: { may: 'participant:read' },
      query: { orderBy: { participantId: 'asc' } },
    }),
    ics: t.string({
      description: 'L’invitation, au format iCalendar.',
      select: { carrier: { select: { name: true, email: true } } },
      resolve: (meeting) => meetingInvitation(meeting, meeting.carrier),
    }),
    availableSteps: t.stringList({
      resolve: ({ status }, _args, { actor }) =>
        can(actor, 'opportunity:write') ? [...meetingLifecycle.steps(status)] : [],
    }),
    nextActor: t.field({
      type: NextActorEnum,
      resolve: (meeting, _args, context) => waitingOf(meeting, context).actor,
    }),
    nextActorSince: t.field({
      type: 'Day',
      nullable: true,
      description: 'Le lendemain de la réunion que personne n’a encore dite tenue ; null autrement.',
      resolve: (meeting, _args, context) => waitingOf(meeting, context).since,
    }),
    version: t.exposeInt('version'),
  }),
})

const meetingOrder = orderedBy<Prisma.MeetingOrderByWithRelationInput>()('MeetingOrder', 'meeting', {
  SOONEST: { description: 'La première d’abord.', by: [{ startsAt: 'asc' }, { id: 'asc' }] },
  LATEST: { description: 'La dernière d’abord.', by: [{ startsAt: 'desc' }, { id: 'desc' }] },
})

interface MeetingFilter {
  readonly past?: boolean | null | undefined
  readonly kind?: string | null | undefined
  readonly opportunityId?: string | null | undefined
}

const whereMeeting = (
  { actor, today }: Pick<Context, 'actor' | 'today'>,
  { past, kind, opportunityId }: MeetingFilter,
): Prisma.MeetingWhereInput => ({
  ...ownCarrier(actor),
  ...given({ kind, opportunityId }),
  startsAt: past ? { lt: fromDay(today) } : { gte: fromDay(today) },
})

builder.queryFields((t) => ({
  meetings: t.prismaConnection({
    type: 'Meeting',
    cursor: 'id',
    subGraphs: ['facilitator'],
    description: 'Les réunions, la prochaine d’abord ; ou celles qui sont passées.',
    authScopes: { may: 'opportunity:read' },
    args: {
      past: t.arg.boolean({ required: false }),
      kind: t.arg({ type: MeetingKindEnum, required: false }),
      opportunityId: t.arg({ type: 'Uuid', required: false }),
      order: t.arg({ type: meetingOrder.type, required: false }),
    },
    totalCount: (_connection, args, context) =>
      context.db.meeting.count({ where: whereMeeting(context, args), take: COUNTED_UP_TO }),
    resolve: (query, _root, { order, ...filter }, context) =>
      context.db.meeting.findMany({
        ...asked(query),
        where: whereMeeting(context, filter),
        orderBy: meetingOrder.of(order ?? (filter.past ? 'LATEST' : 'SOONEST')),
      }),
  }),
}))

const MeetingInput = builder.inputType('MeetingInput', {
  fields: (t) => ({
    kind: t.field({ type: MeetingKindEnum }),
    title: t.string({ validate: z.string().trim().min(3, 'Nommez la réunion.').max(200) }),
    place: t.string({ validate: z.string().trim().min(2, 'Écrivez où elle a lieu.').max(300) }),
    communeCode: t.string({ required: false }),
    startsAt: t.field({ type: 'DateTime' }),
    endsAt: t.field({ type: 'DateTime' }),
    places: t.int({ required: false, validate: z.number().int().min(1).max(2000) }),
    opportunityId: t.field({ type: 'Uuid', required: false }),
  }),
})

const dataOf = async (context: Context, input: typeof MeetingInput.$inferInput) => {
  if (input.endsAt <= input.startsAt) throw new RuleRefusal(refuse('MEETING_REVERSED', 'endsAt'))
  if (input.communeCode) found(await context.db.commune.findUnique({ where: { code: input.communeCode } }))
  if (input.opportunityId)
    found(await context.db.opportunity.findFirst({ where: ownRow(context.actor, input.opportunityId) }))
  return {
    kind: input.kind,
    title: unwrap(parseFreeText(input.title), 'title').trim(),
    place: unwrap(parseFreeText(input.place), 'place').trim(),
    communeCode: input.communeCode ?? null,
    startsAt: input.startsAt,
    endsAt: input.endsAt,
    places: input.places ?? null,
    opportunityId: input.opportunityId ?? null,
  }
}

builder.mutationFields((t) => {
  const stepField = (event: MeetingEvent, description: string) =>
    t.prismaField({
      type: 'Meeting',
      subGraphs: ['facilitator'],
      description,
      errors: {},
      authScopes: { may: 'opportunity:write' },
      args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
      resolve: async (query, _root, { id, version }, context) => {
        await write(context, async (tx, note) => {
          const row = current(
            found(await tx.meeting.findFirst({ where: ownRow(context.actor, id) })),
            version,
          )
          const status = unwrap(meetingLifecycle.next(row.status, event))
          await tx.meeting.update({ where: { id }, data: { status, version: { increment: 1 } } })
          await note('opportunity:write', 'Meeting', id, { status }, 'meeting.stepped')
        })
        return context.db.meeting.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    })
  return {
    planMeeting: t.prismaField({
      type: 'Meeting',
      subGraphs: ['facilitator'],
      description: 'Prévoit une réunion, avec ses places.',
      errors: {},
      authScopes: { may: 'opportunity:write' },
      args: { input: t.arg({ type: MeetingInput }) },
      resolve: async (query, _root, { input }, context) => {
        const id = context.newId()
        const data = await dataOf(context, input)
        await write(context, async (tx, note) => {
          await tx.meeting.create({ data: { id, ...ownCarrier(context.actor), ...data } })
          await note('opportunity:write', 'Meeting', id, {}, 'meeting.planned')
        })
        return context.db.meeting.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    }),
    editMeeting: t.prismaField({
      type: 'Meeting',
      subGraphs: ['facilitator'],
      description: 'Change le lieu, l’heure ou les places d’une réunion prévue.',
      errors: {},
      authScopes: { may: 'opportunity:write' },
      args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), input: t.arg({ type: MeetingInput }) },
      resolve: async (query, _root, { id, version, input }, context) => {
        const data = await dataOf(context, input)
        await write(context, async (tx, note) => {
          const row = current(
            found(await tx.meeting.findFirst({ where: ownRow(context.actor, id) })),
            version,
          )
          unwrap(meetingLifecycle.next(row.status, 'hold'))
          await tx.meeting.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
          await note('opportunity:write', 'Meeting', id)
        })
        return context.db.meeting.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    }),
    holdMeeting: stepField('hold', 'La réunion a eu lieu : les présences se notent.'),
    cancelMeeting: stepField('cancel', 'La réunion n’aura pas lieu.'),
    noteAttendance: t.prismaField({
      type: 'Meeting',
      subGraphs: ['facilitator'],
      description: 'Note qu’une personne est invitée, vient, ou est venue.',
      errors: {},
      authScopes: { may: 'participant:write' },
      args: {
        id: t.arg({ type: 'Uuid' }),
        participantId: t.arg({ type: 'Uuid' }),
        attendance: t.arg({ type: AttendanceEnum }),
      },
      resolve: async (query, _root, { id, participantId, attendance }, context) => {
        const own = ownCarrier(context.actor)
        await write(context, async (tx, note) => {
          // One at a time: two last places are never promised twice.
          await tx.$executeRaw`SELECT 1 FROM meeting WHERE id = ${id}::uuid AND carrier_id = ${own.carrierId}::uuid FOR UPDATE`
          const meeting = found(
            await tx.meeting.findFirst({ where: ownRow(context.actor, id), include: { attendances: true } }),
          )
          found(await tx.participant.findFirst({ where: ownRow(context.actor, participantId) }))
          const taken = meeting.attendances.filter(
            (each) => each.participantId !== participantId && takesAPlace(each.attendance),
          ).length
          unwrap(attend({ state: meeting.status, places: meeting.places }, attendance, taken))
          await tx.meetingAttendance.upsert({
            where: {
              carrierId_meetingId_participantId: { ...own, meetingId: id, participantId },
            },
            create: { ...own, meetingId: id, participantId, attendance },
            update: { attendance },
          })
          await note('participant:write', 'Meeting', id, { attendance })
        })
        return context.db.meeting.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    }),
  }
})
