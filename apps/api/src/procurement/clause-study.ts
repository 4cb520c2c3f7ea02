import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { minutes } from '@cordee/domain/kernel/minutes'
import { feasibility, type Light } from '@cordee/domain/procurement/feasibility'
import { type Lever, suggestedLever } from '@cordee/domain/procurement/lever'
import { leverSentences, lightSentences } from '@cordee/domain/procurement/meanings'
import { z } from 'zod'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { fromDay, toDay } from '../db/day.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { described } from '../graphql/enum-values.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'

const LightEnum = builder.enumType('FeasibilityLight', { values: described(lightSentences) })
const LeverEnum = builder.enumType('ClauseLever', { values: described(leverSentences) })

builder.prismaObject('ClauseStudy', {
  description: 'L’étude d’un lot avant sa clause : elle informe, rien n’est refusé.',
  authScopes: { may: 'clause:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    dueMinutes: t.expose('dueMinutes', { type: 'Minutes' }),
    months: t.exposeInt('months'),
    peopleReady: t.exposeInt('peopleReady'),
    structuresServing: t.exposeInt('structuresServing'),
    suppliers: t.exposeInt('suppliers'),
    light: t.field({ type: LightEnum, resolve: ({ light }) => light as Light }),
    lever: t.field({ type: LeverEnum, resolve: ({ lever }) => lever as Lever }),
    reasons: t.exposeStringList('reasons'),
    conclusion: t.exposeString('conclusion', { nullable: true }),
    studiedOn: t.field({ type: 'Day', resolve: ({ studiedOn }) => toDay(studiedOn) }),
  }),
})

builder.prismaObjectFields('Lot', (t) => ({
  studies: t.relation('studies', { query: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] } }),
}))

const count = z.number().int().min(0).max(100_000)

builder.mutationField('studyLot', (t) =>
  t.prismaField({
    type: 'Lot',
    subGraphs: ['facilitator'],
    description: 'Étudie un lot : personnes et structures à portée, marchés comparables, levier conseillé.',
    errors: {},
    authScopes: { may: 'clause:write' },
    args: {
      lotId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      dueMinutes: t.arg({ type: 'Minutes', validate: z.number().int().min(0).max(60_000_000) }),
      months: t.arg.int({ validate: z.number().int().min(1, 'Écrivez la durée en mois.').max(600) }),
      peopleReady: t.arg.int({ validate: count }),
      structuresServing: t.arg.int({ validate: count }),
      suppliers: t.arg.int({ validate: count }),
      conclusion: t.arg.string({ required: false, validate: z.string().trim().max(2000) }),
    },
    resolve: async (query, _root, args, context) => {
      const conclusion = args.conclusion ? unwrap(parseFreeText(args.conclusion), 'conclusion') : null
      const own = ownCarrier(context.actor)
      await write(context, async (tx, note) => {
        const lot = current(
          found(
            await tx.lot.findFirst({
              where: ownRow(context.actor, args.lotId),
              include: { contract: { select: { cpv: true, category: true } } },
            }),
          ),
          args.version,
        )
        const comparables = await tx.$queryRaw<
          { due: number; validated: number; months: number }[]
        >(Prisma.sql`
          SELECT d.due::int AS due, coalesce(h.validated, 0)::int AS validated,
            greatest(1, ((l.planned_end_on - l.service_order_on) / 30))::int AS months
          FROM commitment c
          JOIN lot l ON l.carrier_id = c.carrier_id AND l.id = c.lot_id
          JOIN procurement_contract p ON p.carrier_id = l.carrier_id AND p.id = l.contract_id
          JOIN LATERAL (SELECT sum(o.minutes) AS due FROM obligation_line o WHERE o.carrier_id = c.carrier_id AND o.commitment_id = c.id) d ON true
          LEFT JOIN LATERAL (SELECT sum(v.validated_minutes) AS validated FROM commitment_hours v WHERE v.carrier_id = c.carrier_id AND v.commitment_id = c.id) h ON true
          WHERE c.carrier_id = ${own.carrierId}::uuid AND c.status IN ('FULFILLED', 'CLOSED') AND l.planned_end_on IS NOT NULL
            AND (left(p.cpv, 3) = left(${lot.contract.cpv}::text, 3) OR (${lot.contract.cpv}::text IS NULL AND p.category = ${lot.contract.category}::text))
          LIMIT 200`)
        const { light, reasons } = feasibility({
          due: minutes(args.dueMinutes),
          months: args.months,
          comparables: comparables.map((each) => ({
            due: minutes(each.due),
            validated: minutes(each.validated),
            months: each.months,
          })),
          peopleReady: args.peopleReady,
          structuresServing: args.structuresServing,
        })
        await tx.clauseStudy.create({
          data: {
            id: context.newId(),
            ...own,
            lotId: lot.id,
            dueMinutes: args.dueMinutes,
            months: args.months,
            peopleReady: args.peopleReady,
            structuresServing: args.structuresServing,
            suppliers: args.suppliers,
            light,
            lever: suggestedLever(args.suppliers),
            reasons: [...reasons],
            conclusion,
            studiedOn: fromDay(context.today),
            createdById: signerOf(context.actor),
          },
        })
        await tx.lot.update({ where: { id: lot.id }, data: { version: { increment: 1 } } })
        await note('clause:write', 'Lot', lot.id, { light }, 'lot.studied')
      })
      return context.db.lot.findUniqueOrThrow({ ...asked(query), where: { id: args.lotId } })
    },
  }),
)
