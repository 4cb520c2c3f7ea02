import { can } from '@cordee/domain/access/permissions'
import { addDays, type Weekday } from '@cordee/domain/kernel/day'
import { refuse } from '@cordee/domain/messaging/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, toDay } from '../db/day.ts'
import { loadPolicy } from '../db/policy-in-force.ts'
import { promiseOf } from '../db/promise.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, RuleRefusal } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'

interface Settings {
  readonly carrierId: string
  readonly weekdays: readonly number[]
  readonly sendsReminders: boolean
  readonly tellsHours: boolean
  readonly writesToAdvisers: boolean
  /** Zero until somebody chose. */
  readonly version: number
}

const defaults = (carrierId: string): Settings => ({
  carrierId,
  weekdays: [1, 2, 3, 4, 5],
  sendsReminders: false,
  tellsHours: false,
  writesToAdvisers: false,
  version: 0,
})

const Absence = builder.prismaObject('StaffAbsence', {
  description: 'Des jours sans réponse, ou avec quelqu’un qui remplace.',
  authScopes: { may: 'session:open' },
  fields: (t) => ({
    id: t.exposeID('id'),
    who: t.string({ select: { user: { select: { name: true } } }, resolve: ({ user }) => user.name }),
    deputy: t.string({
      nullable: true,
      select: { deputy: { select: { name: true } } },
      resolve: ({ deputy }) => deputy?.name ?? null,
    }),
    fromDay: t.field({ type: 'Day', resolve: ({ fromDay: from }) => toDay(from) }),
    toDay: t.field({ type: 'Day', resolve: ({ toDay: to }) => toDay(to) }),
  }),
})

const Colleague = builder.objectRef<{ readonly id: string; readonly name: string }>('Colleague').implement({
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
})

const delaysOf = ({ db, actor, today }: Context) =>
  loadPolicy(db, ownCarrier(actor).carrierId, 'promise', today)

const SettingsRef = builder.objectRef<Settings>('ServiceSettings').implement({
  description: 'Quand on répond, et ce qui part tout seul.',
  authScopes: { may: 'session:open' },
  fields: (t) => ({
    id: t.exposeID('carrierId'),
    weekdays: t.intList({ resolve: ({ weekdays }) => [...weekdays] }),
    sendsReminders: t.exposeBoolean('sendsReminders'),
    tellsHours: t.exposeBoolean('tellsHours'),
    writesToAdvisers: t.exposeBoolean('writesToAdvisers'),
    version: t.exposeInt('version'),
    absences: t.prismaField({
      type: [Absence],
      description: 'Celles qui viennent ou durent encore.',
      resolve: (query, _settings, _args, { db, actor, today }) =>
        db.staffAbsence.findMany({
          ...query,
          where: { ...ownCarrier(actor), toDay: { gte: fromDay(today) } },
          orderBy: [{ fromDay: 'asc' }, { id: 'asc' }],
        }),
    }),
    colleagues: t.field({
      type: [Colleague],
      resolve: (_settings, _args, { db, actor }) =>
        db.staffUser.findMany({
          where: { ...ownCarrier(actor), disabledAt: null },
          select: { id: true, name: true },
          orderBy: { name: 'asc' },
        }),
    }),
    callBy: t.field({
      type: 'Day',
      description: 'Le jour promis à qui demande aujourd’hui à être rappelé (R58).',
      resolve: async (_settings, _args, { db, actor, today }) =>
        (await promiseOf(db, ownCarrier(actor).carrierId, today)).callBy,
    }),
    callWithinDays: t.int({
      description: 'Les jours ouvrés promis avant un premier appel, par la règle en vigueur (R58).',
      resolve: async (_settings, _args, context) => (await delaysOf(context)).callWithinDays,
    }),
    newsWithinDays: t.int({
      description: 'Jamais plus de jours ouvrés entre deux nouvelles, par la règle en vigueur (R58).',
      resolve: async (_settings, _args, context) => (await delaysOf(context)).newsWithinDays,
    }),
    viewerCanEdit: t.boolean({ resolve: (_settings, _args, { actor }) => can(actor, 'service:write') }),
  }),
})

builder.queryField('serviceSettings', (t) =>
  t.field({
    type: SettingsRef,
    subGraphs: ['facilitator'],
    authScopes: { may: 'contract:read' },
    resolve: async (_root, _args, { db, actor }) => {
      const own = ownCarrier(actor)
      return (await db.serviceSettings.findFirst({ where: own })) ?? defaults(own.carrierId)
    },
  }),
)

const longestAbsence = 366

builder.mutationFields((t) => ({
  saveServiceSettings: t.field({
    type: SettingsRef,
    subGraphs: ['facilitator'],
    errors: {},
    authScopes: { may: 'service:write' },
    args: {
      version: t.arg.int(),
      weekdays: t.arg.intList({
        validate: z.array(z.number().int().min(1).max(7)).min(1, 'Gardez au moins un jour.').max(7),
      }),
      sendsReminders: t.arg.boolean(),
      tellsHours: t.arg.boolean(),
      writesToAdvisers: t.arg.boolean(),
    },
    resolve: (_root, { version, weekdays, ...choices }, context) =>
      write(context, async (tx, note) => {
        const own = ownCarrier(context.actor)
        const data = { ...choices, weekdays: [...new Set(weekdays as Weekday[])].toSorted() }
        await tx.serviceSettings.createMany({ data: { ...own, version: 0 }, skipDuplicates: true })
        current(found(await tx.serviceSettings.findFirst({ where: own })), version)
        await tx.serviceSettings.update({ where: own, data: { ...data, version: { increment: 1 } } })
        await note('service:write', 'ServiceSettings', own.carrierId, {
          ...choices,
          weekdays: data.weekdays.join(),
        })
        return found(await tx.serviceSettings.findFirst({ where: own }))
      }),
  }),
  addAbsence: t.prismaField({
    type: 'StaffAbsence',
    subGraphs: ['facilitator'],
    description: 'Note une absence. Avec quelqu’un qui remplace, aucune promesse ne bouge.',
    errors: {},
    authScopes: { may: 'service:write' },
    args: {
      userId: t.arg({ type: 'Uuid' }),
      fromDay: t.arg({ type: 'Day' }),
      toDay: t.arg({ type: 'Day' }),
      deputyId: t.arg({ type: 'Uuid', required: false }),
    },
    resolve: async (query, _root, { userId, deputyId, ...days }, context) => {
      const id = await write(context, async (tx, note) => {
        const own = ownCarrier(context.actor)
        found(await tx.staffUser.findFirst({ where: ownRow(context.actor, userId) }))
        if (deputyId) found(await tx.staffUser.findFirst({ where: ownRow(context.actor, deputyId) }))
        const tooLong = days.toDay > addDays(days.fromDay, longestAbsence)
        if (days.toDay < days.fromDay || tooLong) throw new RuleRefusal(refuse('ABSENCE_DAYS', 'toDay'))
        if (deputyId === userId) throw new RuleRefusal(refuse('ABSENCE_OWN_DEPUTY', 'deputyId'))
        const overlap = { fromDay: { lte: fromDay(days.toDay) }, toDay: { gte: fromDay(days.fromDay) } }
        const known = await tx.staffAbsence.findFirst({ where: { ...own, userId, ...overlap } })
        const same = known && toDay(known.fromDay) === days.fromDay && toDay(known.toDay) === days.toDay
        if (same) return known.id
        if (known) throw new RuleRefusal(refuse('ABSENCE_OVERLAPS', 'fromDay'))
        const fresh = context.newId()
        await tx.staffAbsence.create({
          data: {
            id: fresh,
            ...own,
            userId,
            deputyId: deputyId ?? null,
            fromDay: fromDay(days.fromDay),
            toDay: fromDay(days.toDay),
          },
        })
        await note('service:write', 'StaffAbsence', fresh, { ...days, deputy: deputyId != null })
        return fresh
      })
      return context.db.staffAbsence.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  removeAbsence: t.field({
    type: 'Boolean',
    subGraphs: ['facilitator'],
    errors: {},
    authScopes: { may: 'service:write' },
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: (_root, { id }, context) =>
      write(context, async (tx, note) => {
        const { count } = await tx.staffAbsence.deleteMany({ where: ownRow(context.actor, id) })
        found(count === 0 ? null : count)
        await note('service:write', 'StaffAbsence', id, { removed: true })
        return true
      }),
  }),
}))
