import { type PolicyUsed, policyLine } from '@cordee/domain/kernel/dated-policy'
import { type Day, day } from '@cordee/domain/kernel/day'
import { minutes } from '@cordee/domain/kernel/minutes'
import { refuse } from '@cordee/domain/programme/refusals'
import type { Audience } from '@cordee/domain/reporting/audience'
import { type Difference, differencesSince } from '@cordee/domain/reporting/frozen-report'
import { z } from 'zod'
import { ownCarrier, ownRow, sameCarrier, signerOf } from '../access/visibility.ts'
import { fromDay, toDay, toMonth } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { found, RuleRefusal } from '../graphql/errors.ts'
import { given } from '../graphql/given.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'
import { write } from '../graphql/write.ts'
import { loadReport, type ReportDefinition } from './load-figures.ts'
import { type Figures, QUERY_VERSION } from './report-figures.ts'
import { AudienceEnum, FiguresRef } from './report-types.ts'
import { loadValidatedRows } from './validated-rows.ts'

builder.prismaObject('FrozenReportRow', {
  description: 'Une ligne derrière un chiffre arrêté, sous pseudonyme.',
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    entryId: t.expose('entryId', { type: 'Uuid' }),
    commitmentId: t.expose('commitmentId', { type: 'Uuid' }),
    participantId: t.expose('participantId', { type: 'Uuid' }),
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

/** What is validated now against what was frozen: an entry that was not there, or that no longer counts. */
const differencesOf = async (
  { db }: Context,
  report: {
    id: string
    carrierId: string
    fromDay: Date
    toDay: Date
    epciCode: string | null
    frozenOn: Date
  },
): Promise<Difference[]> => {
  const perimeter = { from: toDay(report.fromDay), to: toDay(report.toDay), epciCode: report.epciCode }
  const [now, frozen] = await Promise.all([
    loadValidatedRows(db, report.carrierId, perimeter),
    db.frozenReportRow.findMany({ where: { carrierId: report.carrierId, reportId: report.id } }),
  ])
  const before = new Set(frozen.map(({ entryId }) => entryId))
  const still = new Set(now.map(({ entryId }) => entryId))
  const added = now
    .filter(({ entryId }) => !before.has(entryId))
    .map((row) => ({
      // The first day that differs: an entry of the same day as the report came after it all the same.
      workedOn: day(row.month),
      recordedOn: dayAfter(report.frozenOn, row.recordedOn),
      minutes: minutes(row.minutes),
      reason: row.reason ?? (row.correction ? 'correction' : 'mois validé depuis'),
    }))
  const removed = frozen
    .filter(({ entryId }) => !still.has(entryId))
    .map((row) => ({
      workedOn: toDay(row.month),
      recordedOn: dayAfter(report.frozenOn, toDay(report.frozenOn)),
      minutes: minutes(-row.minutes),
      reason: 'mois rouvert ou rejeté depuis',
    }))
  const first = day(`${perimeter.from.slice(0, 7)}-01`)
  return differencesSince([...added, ...removed], { from: first, to: perimeter.to }, toDay(report.frozenOn))
}

const dayAfter = (frozenOn: Date, recordedOn: string): Day => {
  const next = new Date(frozenOn.getTime() + 86_400_000)
  return recordedOn > toDay(frozenOn) ? day(recordedOn) : toDay(next)
}

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

const ReportInput = builder.inputType('ReportInput', {
  fields: (t) => ({
    title: t.string({ validate: z.string().trim().min(3, 'Nommez le bilan.').max(200) }),
    audience: t.field({ type: AudienceEnum }),
    from: t.field({ type: 'Day' }),
    to: t.field({ type: 'Day' }),
    epciCode: t.string({ required: false, validate: z.string().max(20) }),
    programmeId: t.field({ type: 'Uuid', required: false }),
    funderId: t.field({ type: 'Uuid', required: false }),
    replacesId: t.field({ type: 'Uuid', required: false }),
    comment: t.string({ required: false, validate: z.string().trim().max(4000) }),
  }),
})

const definitionOf = ({ audience, from, to, epciCode }: typeof ReportInput.$inferInput): ReportDefinition => {
  if (to < from) throw new RuleRefusal(refuse('PROGRAMME_REVERSED', 'to'))
  return { audience, from, to, epciCode: epciCode ?? null }
}

/** A funder reads the reports made for it, and no other. */
const visibleReports = (context: Context): Prisma.FrozenReportWhereInput =>
  context.actor.kind === 'FUNDER_READER'
    ? { carrierId: context.actor.carrierId, funderId: context.actor.organisationId }
    : ownCarrier(context.actor)

builder.queryFields((t) => ({
  reportPreview: t.field({
    type: FiguresRef,
    subGraphs: ['facilitator'],
    description: 'Les chiffres d’un bilan tels qu’ils sont maintenant, avant de l’arrêter.',
    authScopes: { may: 'report:freeze' },
    args: { input: t.arg({ type: ReportInput }) },
    resolve: async (_root, { input }, { db, actor }) =>
      (await loadReport(db, ownCarrier(actor).carrierId, definitionOf(input))).figures,
  }),
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

builder.mutationField('freezeReport', (t) =>
  t.prismaField({
    type: 'FrozenReport',
    subGraphs: ['facilitator'],
    description:
      'Arrête un bilan : ses chiffres, ses lignes et ses règles ne bougeront plus ; une suite se fait par une autre version.',
    errors: {},
    authScopes: { may: 'report:freeze' },
    args: {
      input: t.arg({ type: ReportInput }),
      idempotencyKey: t.arg.string({
        validate: z.string().min(8, 'Une clé d’idempotence a au moins 8 caractères.').max(100),
      }),
    },
    resolve: async (query, _root, { input, idempotencyKey }, context) => {
      const own = ownCarrier(context.actor)
      const definition = definitionOf(input)
      if (definition.to > context.today) throw new RuleRefusal(refuse('REPORT_NOT_OVER', 'to'))
      const id = await write(context, async (tx, note) => {
        if (input.programmeId)
          found(await tx.programme.findFirst({ where: ownRow(context.actor, input.programmeId) }))
        if (input.funderId)
          found(await tx.organisation.findFirst({ where: ownRow(context.actor, input.funderId) }))
        if (input.replacesId)
          found(await tx.frozenReport.findFirst({ where: ownRow(context.actor, input.replacesId) }))
        const fresh = context.newId()
        const before = await writtenBefore(tx, context, idempotencyKey, 'freezeReport', input, fresh)
        if (before) return before
        // Figures and rows are read at one instant, and numbers follow each other.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`report ${own.carrierId}`}))`
        const { rows, figures, policies } = await loadReport(tx, own.carrierId, definition)
        const last = await tx.frozenReport.findFirst({ where: own, orderBy: { number: 'desc' } })
        await tx.frozenReport.create({
          data: {
            id: fresh,
            ...own,
            programmeId: input.programmeId ?? null,
            funderId: input.funderId ?? null,
            number: (last?.number ?? 0) + 1,
            title: input.title.trim(),
            audience: definition.audience,
            fromDay: fromDay(definition.from),
            toDay: fromDay(definition.to),
            epciCode: definition.epciCode,
            queryVersion: QUERY_VERSION,
            policies: policies as unknown as Prisma.InputJsonValue,
            figures: figures as unknown as Prisma.InputJsonValue,
            comment: input.comment?.trim() || null,
            frozenOn: fromDay(context.today),
            frozenById: signerOf(context.actor),
            replacesId: input.replacesId ?? null,
          },
        })
        await tx.$executeRaw`
          INSERT INTO frozen_report_row (carrier_id, report_id, entry_id, commitment_id, participant_id, month, minutes)
          SELECT ${own.carrierId}::uuid, ${fresh}::uuid, "entryId", "commitmentId", "participantId", month, minutes
          FROM jsonb_to_recordset(${JSON.stringify(
            rows.map(({ entryId, commitmentId, participantId, month, minutes: value }) => ({
              entryId,
              commitmentId,
              participantId,
              month,
              minutes: value,
            })),
          )}::jsonb) AS r("entryId" uuid, "commitmentId" uuid, "participantId" uuid, month date, minutes int)`
        await note('report:freeze', 'FrozenReport', fresh, { rows: rows.length }, 'report.frozen')
        return fresh
      })
      return context.db.frozenReport.findFirstOrThrow({ ...asked(query), where: ownRow(context.actor, id) })
    },
  }),
)
