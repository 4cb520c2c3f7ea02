import { can } from '@cordee/domain/access/permissions'
import { addDays, type Day, firstDay, lastDay, monthOf } from '@cordee/domain/kernel/day'
import { timeSheetLifecycle } from '@cordee/domain/programme/time-sheet'
import { ownCarrier, signerOf } from '../access/visibility.ts'
import { fromDay, fromMonth, toDay, toDayOrNull, toMonth } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { inOrder } from '../graphql/enum-values.ts'
import { given } from '../graphql/given.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'

export const activities = {
  BUYERS: 'Acheteurs',
  COMPANIES: 'Entreprises',
  PEOPLE: 'Personnes',
  PARTNERS: 'Partenaires',
  COMMITTEES: 'Comités',
  TRAINING: 'Formation',
  ADMINISTRATION: 'Gestion',
  OTHER_WORK: 'Autre travail',
} as const
type Activity = keyof typeof activities

export const ActivityEnum = builder.enumType('TimeActivity', {
  values: Object.keys(activities) as [Activity, ...Activity[]],
})
const TimeSheetStatusEnum = builder.enumType('TimeSheetStatus', {
  values: inOrder(timeSheetLifecycle.states),
})

builder.prismaObject('TimeEntry', {
  description: 'Du temps d’un jour, pour un programme ou pour autre chose.',
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    workedOn: t.field({ type: 'Day', resolve: ({ workedOn }) => toDay(workedOn) }),
    activity: t.field({ type: ActivityEnum, resolve: ({ activity }) => activity as Activity }),
    programme: t.relation('programme', { nullable: true }),
    epci: t.relation('epci', { nullable: true }),
    minutes: t.expose('minutes', { type: 'Minutes' }),
  }),
})

builder.prismaObject('TimeSheet', {
  description:
    'Un mois de temps : signé par la personne, puis par sa hiérarchie, verrouillé, réclamé une fois (R41).',
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    month: t.field({ type: 'Month', resolve: ({ month }) => toMonth(month) }),
    userName: t.string({ select: { user: { select: { name: true } } }, resolve: ({ user }) => user.name }),
    status: t.expose('status', { type: TimeSheetStatusEnum }),
    signedEmployeeOn: t.field({
      type: 'Day',
      nullable: true,
      resolve: (row) => toDayOrNull(row.signedEmployeeOn),
    }),
    signedManagerOn: t.field({
      type: 'Day',
      nullable: true,
      resolve: (row) => toDayOrNull(row.signedManagerOn),
    }),
    managerName: t.string({
      nullable: true,
      select: { manager: { select: { name: true } } },
      resolve: ({ manager }) => manager?.name ?? null,
    }),
    reopenReason: t.exposeString('reopenReason', { nullable: true }),
    nextActor: t.field({
      type: NextActorEnum,
      resolve: ({ status }) => (status === 'CLAIMED' || status === 'LOCKED' ? 'NOBODY' : 'FACILITATOR'),
    }),
    nextActorSince: t.field({ type: 'Day', resolve: ({ statusSince }) => toDay(statusSince) }),
    availableSteps: t.stringList({
      description:
        'Les signatures possibles pour qui regarde : on ne signe pas en responsable sa propre feuille.',
      resolve: ({ status, userId }, _args, { actor }) =>
        timeSheetLifecycle.steps(status).filter((event) => {
          if (event === 'signByEmployee') return actor.id === userId && can(actor, 'timesheet:write')
          if (event === 'signByManager') return actor.id !== userId && can(actor, 'timesheet:sign')
          return can(actor, 'timesheet:sign') || actor.id === userId
        }),
    }),
    version: t.exposeInt('version'),
  }),
})

interface MyTime {
  readonly from: Day
  readonly to: Day
}

export const MyTimeRef = builder.objectRef<MyTime>('MyTime').implement({
  description: 'Une semaine de mon temps, et les feuilles des mois qu’elle touche.',
  authScopes: { may: 'timesheet:write' },
  fields: (t) => ({
    from: t.expose('from', { type: 'Day' }),
    to: t.expose('to', { type: 'Day' }),
    entries: t.prismaField({
      type: ['TimeEntry'],
      resolve: (query, { from, to }, _args, { db, actor }) =>
        db.timeEntry.findMany({
          ...asked(query),
          where: {
            ...ownCarrier(actor),
            userId: signerOf(actor),
            workedOn: { gte: fromDay(from), lte: fromDay(to) },
          },
          orderBy: [{ workedOn: 'asc' }, { activity: 'asc' }, { id: 'asc' }],
        }),
    }),
    sheets: t.prismaField({
      type: ['TimeSheet'],
      resolve: (query, { from, to }, _args, { db, actor }) =>
        db.timeSheet.findMany({
          ...asked(query),
          where: {
            ...ownCarrier(actor),
            userId: signerOf(actor),
            month: { gte: fromMonth(monthOf(from)), lte: fromMonth(monthOf(to)) },
          },
          orderBy: { month: 'asc' },
        }),
    }),
    monthMinutes: t.field({
      type: 'Minutes',
      description: 'Tout le mois du premier jour de la semaine.',
      resolve: async ({ from }, _args, { db, actor }) => {
        const { _sum } = await db.timeEntry.aggregate({
          where: {
            ...ownCarrier(actor),
            userId: signerOf(actor),
            workedOn: { gte: fromDay(firstDay(monthOf(from))), lte: fromDay(lastDay(monthOf(from))) },
          },
          _sum: { minutes: true },
        })
        return _sum.minutes ?? 0
      },
    }),
  }),
})

const sheetOrder = orderedBy<Prisma.TimeSheetOrderByWithRelationInput>()('TimeSheetOrder', 'time_sheet', {
  NEWEST: { description: 'Le dernier mois d’abord.', by: [{ month: 'desc' }, { id: 'desc' }] },
  OLDEST: { description: 'Le premier mois d’abord.', by: [{ month: 'asc' }, { id: 'asc' }] },
})

builder.queryFields((t) => ({
  myTime: t.field({
    type: MyTimeRef,
    subGraphs: ['facilitator'],
    description: 'Mon temps, de ce jour et des six qui suivent.',
    authScopes: { may: 'timesheet:write' },
    args: { from: t.arg({ type: 'Day' }) },
    resolve: (_root, { from }) => ({ from, to: addDays(from, 6) }),
  }),
  timeSheets: t.prismaConnection({
    type: 'TimeSheet',
    cursor: 'id',
    subGraphs: ['facilitator'],
    description: 'Les feuilles de temps, celles qui attendent une signature d’abord.',
    authScopes: { may: 'programme:read' },
    args: {
      status: t.arg({ type: TimeSheetStatusEnum, required: false }),
      userId: t.arg({ type: 'Uuid', required: false }),
      order: t.arg({ type: sheetOrder.type, required: false }),
    },
    totalCount: (_connection, { status, userId }, { db, actor }) =>
      db.timeSheet.count({
        where: { ...ownCarrier(actor), ...given({ status, userId }) },
        take: COUNTED_UP_TO,
      }),
    resolve: (query, _root, { status, userId, order }, { db, actor }) =>
      db.timeSheet.findMany({
        ...asked(query),
        where: { ...ownCarrier(actor), ...given({ status, userId }) },
        orderBy: sheetOrder.of(order),
      }),
  }),
}))
