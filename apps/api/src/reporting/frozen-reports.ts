import { type PolicyUsed, policyLine } from '@cordee/domain/kernel/dated-policy'
import type { Audience } from '@cordee/domain/reporting/audience'
import type { Difference } from '@cordee/domain/reporting/frozen-report'
import { ownCarrier, sameCarrier } from '../access/visibility.ts'
import { toDay, toMonth } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { given } from '../graphql/given.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'
import { differencesOf } from './report-differences.ts'
import type { Figures } from './report-figures.ts'
import { AudienceEnum, FiguresRef } from './report-types.ts'

builder.prismaObject('FrozenReportRow', {
  description: 'Une ligne derrière un chiffre arrêté, sous pseudonyme.',
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    entryId: t.expose('entryId', { type: 'Uuid' }),
    commitmentId: t.expose('commitmentId', { type: 'Uuid' }),
    pseudonym: t.expose('pseudonym', {
      type: 'Uuid',
      description: 'Le même pour une personne dans les bilans d’une année ; il ne mène à aucun dossier.',
    }),
    month: t.field({ type: 'Month', resolve: ({ month }) => toMonth(month) }),
    minutes: t.expose('minutes', { type: 'Minutes' }),
  }),
})

const DifferenceRef = builder.objectRef<Difference>('ReportDifference').implement({
  description: 'Ce qui est venu après l’arrêt et changerait le chiffre (R72).',
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    recordedOn: t.expose('recordedOn', { type: 'Day' }),
    minutes: t.expose('minutes', { type: 'Minutes' }),
    sentence: t.exposeString('sentence'),
  }),
})

/** Lines of people are for who works here; somebody from outside reads those of a control (R33). */
const readsLines = ({ actor }: Context, { audience }: { audience: string }): boolean =>
  actor.organisationId === null || audience === 'CONTROL'

const rowOrder = orderedBy<Prisma.FrozenReportRowOrderByWithRelationInput>()(
  'FrozenReportRowOrder',
  'frozen_report_row',
  {
    MONTH: {
      description: 'Par mois.',
      by: [{ reportId: 'asc' }, { month: 'asc' }, { entryId: 'asc' }],
    },
    ENTRY: {
      description: 'Dans l’ordre où les heures ont été notées.',
      by: [{ reportId: 'asc' }, { entryId: 'asc' }],
    },
  },
)

/** Lines under pseudonyms leave for a control and for nothing else (R33). */
const visibleRows = (actor: Context['actor'], reportId: string): Prisma.FrozenReportRowWhereInput => ({
  ...sameCarrier(actor),
  reportId,
  ...(actor.organisationId === null ? {} : { report: { audience: 'CONTROL' } }),
})

const reportOrder = orderedBy<Prisma.FrozenReportOrderByWithRelationInput>()(
  'FrozenReportOrder',
  'frozen_report',
  {
    NEWEST: { description: 'Le dernier d’abord.', by: [{ frozenOn: 'desc' }, { id: 'desc' }] },
    OLDEST: { description: 'Le premier d’abord.', by: [{ frozenOn: 'asc' }, { id: 'asc' }] },
  },
)

builder.prismaObject('FrozenReport', {
  description: 'Un bilan arrêté : sa définition, ses règles et ses chiffres ne bougent plus.',
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
    title: t.exposeString('title'),
    audience: t.field({ type: AudienceEnum, resolve: ({ audience }) => audience as Audience }),
    from: t.field({ type: 'Day', resolve: (row) => toDay(row.fromDay) }),
    to: t.field({ type: 'Day', resolve: (row) => toDay(row.toDay) }),
    funder: t.relation('funder', { nullable: true }),
    programme: t.relation('programme', { nullable: true }),
    frozenOn: t.field({ type: 'Day', resolve: ({ frozenOn }) => toDay(frozenOn) }),
    queryVersion: t.exposeString('queryVersion'),
    policies: t.stringList({
      description: 'Les règles derrière les chiffres, avec leur source.',
      resolve: ({ policies }) => (policies as unknown as PolicyUsed[]).map(policyLine),
    }),
    figures: t.field({ type: FiguresRef, resolve: ({ figures }) => figures as unknown as Figures }),
    comment: t.exposeString('comment', { nullable: true }),
    replaces: t.relation('replaces', { nullable: true }),
    differences: t.field({
      type: [DifferenceRef],
      select: {
        id: true,
        carrierId: true,
        fromDay: true,
        toDay: true,
        epciCode: true,
        frozenOn: true,
        audience: true,
      },
      complexity: 50,
      resolve: (row, _args, context) => (readsLines(context, row) ? differencesOf(context, row) : []),
    }),
    rows: t.prismaConnection({
      type: 'FrozenReportRow',
      cursor: 'carrierId_reportId_entryId',
      args: {
        commitmentId: t.arg({ type: 'Uuid', required: false }),
        order: t.arg({ type: rowOrder.type, required: false }),
      },
      totalCount: ({ id }, { commitmentId }, { db, actor }) =>
        db.frozenReportRow.count({
          where: { ...visibleRows(actor, id), ...given({ commitmentId }) },
          take: COUNTED_UP_TO,
        }),
      resolve: (query, { id }, { commitmentId, order }, { db, actor }) =>
        db.frozenReportRow.findMany({
          ...asked(query),
          where: { ...visibleRows(actor, id), ...given({ commitmentId }) },
          orderBy: rowOrder.of(order),
        }),
    }),
  }),
})

/** A funder reads the reports made for it; an elected official those too, and what everybody may read. */
const visibleReports = ({ actor }: Context): Prisma.FrozenReportWhereInput => {
  const made = { funderId: actor.organisationId }
  if (actor.kind === 'FUNDER_READER') return { ...sameCarrier(actor), ...made }
  if (actor.kind === 'ELECTED_OFFICIAL') return { ...sameCarrier(actor), OR: [made, { audience: 'PUBLIC' }] }
  return ownCarrier(actor)
}

builder.queryFields((t) => ({
  frozenReports: t.prismaConnection({
    type: 'FrozenReport',
    cursor: 'id',
    subGraphs: ['facilitator'],
    description: 'Les bilans arrêtés, le dernier d’abord.',
    authScopes: { may: 'report:read' },
    args: {
      audience: t.arg({ type: AudienceEnum, required: false }),
      programmeId: t.arg({ type: 'Uuid', required: false }),
      order: t.arg({ type: reportOrder.type, required: false }),
    },
    totalCount: (_connection, { audience, programmeId }, context) =>
      context.db.frozenReport.count({
        where: { AND: [visibleReports(context), given({ audience, programmeId })] },
        take: COUNTED_UP_TO,
      }),
    resolve: (query, _root, { audience, programmeId, order }, context) =>
      context.db.frozenReport.findMany({
        ...asked(query),
        where: { AND: [visibleReports(context), given({ audience, programmeId })] },
        orderBy: reportOrder.of(order),
      }),
  }),
  frozenReport: t.prismaField({
    type: 'FrozenReport',
    nullable: true,
    subGraphs: ['facilitator'],
    authScopes: { may: 'report:read' },
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: (query, _root, { id }, context) =>
      context.db.frozenReport.findFirst({
        ...asked(query),
        where: { AND: [visibleReports(context), { id }] },
      }),
  }),
}))
