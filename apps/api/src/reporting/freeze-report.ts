import { refuse } from '@cordee/domain/programme/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { fromDay } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { found, RuleRefusal } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { write } from '../graphql/write.ts'
import { loadReport, type ReportDefinition } from './load-figures.ts'
import { QUERY_VERSION } from './report-figures.ts'
import { AudienceEnum, FiguresRef } from './report-types.ts'

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

const definitionOf = ({
  audience,
  from,
  to,
  epciCode,
  programmeId,
}: typeof ReportInput.$inferInput): ReportDefinition => {
  if (to < from) throw new RuleRefusal(refuse('PROGRAMME_REVERSED', 'to'))
  return { audience, from, to, epciCode: epciCode ?? null, programmeId: programmeId ?? null }
}

/** One name a person and a year: reports of one year are compared, and no line leads back to a file without the key. */
const pseudonymsOf = ({ cipher, today }: Context) => {
  const names = new Map<string, string>()
  return (participantId: string): string => {
    const known = names.get(participantId) ?? cipher.pseudonym(participantId, `report:${today.slice(0, 4)}`)
    names.set(participantId, known)
    return known
  }
}

builder.queryField('reportPreview', (t) =>
  t.field({
    type: FiguresRef,
    subGraphs: ['facilitator'],
    description: 'Les chiffres d’un bilan tels qu’ils sont maintenant, avant de l’arrêter.',
    authScopes: { may: 'report:freeze' },
    args: { input: t.arg({ type: ReportInput }) },
    resolve: async (_root, { input }, { db, actor }) =>
      (await loadReport(db, ownCarrier(actor).carrierId, definitionOf(input))).figures,
  }),
)

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
        const pseudonymOf = pseudonymsOf(context)
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
            pseudonymKey: context.cipher.currentKey,
            policies: policies as unknown as Prisma.InputJsonValue,
            figures: figures as unknown as Prisma.InputJsonValue,
            comment: input.comment?.trim() || null,
            frozenOn: fromDay(context.today),
            frozenById: signerOf(context.actor),
            replacesId: input.replacesId ?? null,
          },
        })
        await tx.$executeRaw`
          INSERT INTO frozen_report_row (carrier_id, report_id, entry_id, commitment_id, pseudonym, month, minutes)
          SELECT ${own.carrierId}::uuid, ${fresh}::uuid, "entryId", "commitmentId", pseudonym, month, minutes
          FROM jsonb_to_recordset(${JSON.stringify(
            rows.map(({ entryId, commitmentId, participantId, month, minutes: value }) => ({
              entryId,
              commitmentId,
              pseudonym: pseudonymOf(participantId),
              month,
              minutes: value,
            })),
          )}::jsonb) AS r("entryId" uuid, "commitmentId" uuid, pseudonym uuid, month date, minutes int)`
        await note('report:freeze', 'FrozenReport', fresh, { rows: rows.length }, 'report.frozen')
        return fresh
      })
      return context.db.frozenReport.findFirstOrThrow({ ...asked(query), where: ownRow(context.actor, id) })
    },
  }),
)
