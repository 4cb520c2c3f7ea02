import { mergeOrganisations } from '@cordee/domain/organisation/merge'
import { refuse } from '@cordee/domain/organisation/refusals'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import type { Tx } from '../db/types.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { Organisation } from './types.ts'

/** What names an organisation and follows it to the kept file; messages and reminders stay as they were sent. */
const followers = [
  ['procurement_contract', 'buyer_id'],
  ['commitment', 'holder_id'],
  ['placement', 'employer_id'],
  ['placement', 'declarant_id'],
  ['opportunity', 'employer_id'],
  ['participant', 'prescriber_id'],
  ['partner_client', 'organisation_id'],
  ['contact', 'organisation_id'],
  ['buyer_agreement', 'buyer_id'],
  ['pooling_agreement', 'company_id'],
  ['subcontract', 'holder_id'],
  ['subcontract', 'subcontractor_id'],
  ['staffing_offer', 'organisation_id'],
  ['visit', 'organisation_id'],
  ['training_period', 'provider_id'],
  ['immersion', 'host_id'],
  ['known_person', 'organisation_id'],
  ['postponement_request', 'organisation_id'],
  ['data_share', 'organisation_id'],
  ['planned_purchase', 'buyer_id'],
  // Links that were given to it open the kept file; of a device or of news an organisation has one, its own first.
  ['auth_token', 'organisation_id'],
  ['adviser_device', 'organisation_id', 'ONE'],
  ['adviser_news', 'organisation_id', 'ONE'],
] as const

type Moved = Record<string, string[]>

const idsMoved = async (
  tx: Tx,
  carrierId: string,
  from: string,
  to: string,
  only: Moved | null,
): Promise<Moved> => {
  const moved: Moved = {}
  for (const [table, column, one] of followers) {
    const key = `${table}.${column}`
    const known = only?.[key]
    if (only && !known?.length) continue
    const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
      UPDATE ${Prisma.raw(table)} SET ${Prisma.raw(column)} = ${to}::uuid
      WHERE carrier_id = ${carrierId}::uuid AND ${Prisma.raw(column)} = ${from}::uuid
        ${known ? Prisma.sql`AND id = ANY(${known}::uuid[])` : Prisma.empty}
        ${one ? Prisma.sql`AND NOT EXISTS (SELECT FROM ${Prisma.raw(table)} own WHERE own.carrier_id = ${carrierId}::uuid AND own.${Prisma.raw(column)} = ${to}::uuid)` : Prisma.empty}
      RETURNING id::text`)
    if (rows.length > 0) moved[key] = rows.map(({ id }) => id)
  }
  const lots = only?.['lot_holder.organisation_id']
  if (!only || lots?.length) {
    const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
      UPDATE lot_holder SET organisation_id = ${to}::uuid
      WHERE carrier_id = ${carrierId}::uuid AND organisation_id = ${from}::uuid
        ${lots ? Prisma.sql`AND lot_id = ANY(${lots}::uuid[])` : Prisma.empty} RETURNING lot_id::text AS id`)
    if (rows.length > 0) moved['lot_holder.organisation_id'] = rows.map(({ id }) => id)
  }
  return moved
}

builder.prismaObjectFields('Organisation', (t) => ({
  mergedInto: t.relation('mergedInto', { nullable: true, description: 'La fiche qui a repris celle-ci.' }),
  twins: t.prismaField({
    type: [Organisation],
    description: 'Des fiches qui semblent être la même organisation : même SIREN, ou presque le même nom.',
    select: { id: true, carrierId: true, name: true, siret: true },
    resolve: async (query, { id, carrierId, name, siret }, _args, { db }) => {
      const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
        SELECT id::text FROM organisation
        WHERE carrier_id = ${carrierId}::uuid AND id <> ${id}::uuid AND merged_into_id IS NULL
          AND (left(siret, 9) = left(${siret}, 9)
            OR (search_key % search_key(${name}) AND similarity(search_key, search_key(${name})) > 0.6
              AND (siret IS NULL OR ${siret}::text IS NULL OR left(siret, 9) = left(${siret}, 9))))
        ORDER BY similarity(search_key, search_key(${name})) DESC LIMIT 5`)
      return db.organisation.findMany({
        ...asked(query),
        where: { carrierId, id: { in: rows.map((row) => row.id) } },
        orderBy: { name: 'asc' },
      })
    },
  }),
}))

builder.mutationFields((t) => ({
  mergeOrganisations: t.prismaField({
    type: 'Organisation',
    subGraphs: ['facilitator'],
    description:
      'Réunit deux fiches de la même organisation ; la seconde reste, renvoie à la première, et peut être rendue.',
    errors: {},
    authScopes: { may: 'organisation:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), mergedId: t.arg({ type: 'Uuid' }) },
    resolve: async (query, _root, { id, version, mergedId }, context) => {
      const { carrierId } = ownCarrier(context.actor)
      await write(context, async (tx, note) => {
        // Both files are locked in one order: two merges at once cannot cross.
        await tx.$executeRaw`SELECT 1 FROM organisation WHERE carrier_id = ${carrierId}::uuid AND id IN (${id}::uuid, ${mergedId}::uuid) ORDER BY id FOR UPDATE`
        const kept = current(
          found(await tx.organisation.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        const merged = found(await tx.organisation.findFirst({ where: ownRow(context.actor, mergedId) }))
        if (kept.mergedIntoId || merged.mergedIntoId)
          throw new RuleRefusal(refuse('ORGANISATION_MERGED', 'mergedId'))
        const { siret, ...rest } = unwrap(mergeOrganisations(kept, merged))
        const both = await tx.lotHolder.findFirst({
          where: { carrierId, organisationId: id, lot: { holders: { some: { organisationId: mergedId } } } },
        })
        if (both) throw new RuleRefusal(refuse('MERGE_SAME_LOT', 'mergedId'))
        const moved = await idsMoved(tx, carrierId, mergedId, id, null)
        await tx.organisationMerge.create({
          data: {
            id: context.newId(),
            carrierId,
            keptId: id,
            mergedId,
            moved,
            before: {
              siret: kept.siret,
              kinds: kept.kinds,
              phone: kept.phone,
              email: kept.email,
              communeCode: kept.communeCode,
              mergedSiret: merged.siret,
            },
            mergedById: signerOf(context.actor),
          },
        })
        await tx.organisation.update({
          where: { id: mergedId },
          data: {
            mergedIntoId: id,
            siret: siret === merged.siret ? null : merged.siret,
            version: { increment: 1 },
          },
        })
        await tx.organisation.update({
          where: { id },
          data: { ...rest, kinds: [...rest.kinds], siret, version: { increment: 1 } },
        })
        await note('organisation:write', 'Organisation', id, { merged: mergedId }, 'organisation.merged')
      })
      return context.db.organisation.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  undoMerge: t.prismaField({
    type: 'Organisation',
    subGraphs: ['facilitator'],
    description: 'Rend sa fiche à une organisation réunie par erreur, avec tout ce qui en venait.',
    errors: {},
    authScopes: { may: 'organisation:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      const { carrierId } = ownCarrier(context.actor)
      await write(context, async (tx, note) => {
        await tx.$executeRaw`SELECT 1 FROM organisation WHERE carrier_id = ${carrierId}::uuid AND id = ${id}::uuid FOR UPDATE`
        current(found(await tx.organisation.findFirst({ where: ownRow(context.actor, id) })), version)
        const merge = found(
          await tx.organisationMerge.findFirst({ where: { carrierId, mergedId: id, undoneAt: null } }),
        )
        const before = merge.before as {
          siret: string | null
          kinds: string[]
          phone: string | null
          email: string | null
          communeCode: string | null
          mergedSiret: string | null
        }
        const { mergedSiret, ...kept } = before
        const moved = merge.moved as Moved
        await idsMoved(tx, carrierId, merge.keptId, id, moved)
        // Whoever came in meanwhile by one of its links, or by one sent to both, is inside the other's file: out.
        await tx.authToken.updateMany({
          where: {
            carrierId,
            organisationId: merge.keptId,
            revokedAt: null,
            OR: [
              { linkId: { in: moved['auth_token.organisation_id'] ?? [] } },
              { createdAt: { gt: merge.createdAt } },
            ],
          },
          data: { revokedAt: new Date() },
        })
        await tx.organisation.update({
          where: { id: merge.keptId },
          data: { ...kept, version: { increment: 1 } },
        })
        await tx.organisation.update({
          where: { id },
          data: { mergedIntoId: null, siret: mergedSiret, version: { increment: 1 } },
        })
        await tx.organisationMerge.update({ where: { id: merge.id }, data: { undoneAt: new Date() } })
        await note('organisation:write', 'Organisation', id, { kept: merge.keptId }, 'organisation.unmerged')
      })
      return context.db.organisation.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
}))
