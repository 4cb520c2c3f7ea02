import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { searchKeyHas, searchName } from '../db/search-name.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { given } from '../graphql/given.ts'
import { COUNTED_UP_TO, orderedBy } from '../graphql/list-order.ts'
import { Commune, CpvCode, OrganisationKindEnum, RomeTrade } from './types.ts'

const organisationOrder = orderedBy<Prisma.OrganisationOrderByWithRelationInput>()(
  'OrganisationOrder',
  'organisation',
  {
    NAME: { description: 'Par nom.', by: [{ name: 'asc' }, { id: 'asc' }] },
    NEWEST: { description: 'La dernière notée d’abord.', by: [{ id: 'desc' }] },
  },
)

builder.queryFields((t) => ({
  organisations: t.prismaConnection({
    type: 'Organisation',
    cursor: 'id',
    subGraphs: ['facilitator'],
    authScopes: { may: 'organisation:read' },
    totalCount: (_connection, args, { db, actor }) =>
      db.organisation.count({ where: whereOrganisation(args, actor), take: COUNTED_UP_TO }),
    args: {
      kind: t.arg({ type: OrganisationKindEnum, required: false }),
      search: t.arg.string({ required: false }),
      communeCode: t.arg.string({ required: false }),
      order: t.arg({ type: organisationOrder.type, required: false }),
    },
    resolve: (query, _root, args, { db, actor }) =>
      db.organisation.findMany({
        ...asked(query),
        where: whereOrganisation(args, actor),
        orderBy: organisationOrder.of(args.order),
      }),
  }),
  organisation: t.prismaField({
    type: 'Organisation',
    nullable: true,
    subGraphs: ['facilitator'],
    authScopes: { may: 'organisation:read' },
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: (query, _root, { id }, { db, actor }) =>
      db.organisation.findFirst({ ...asked(query), where: ownRow(actor, id) }),
  }),
  communes: t.field({
    type: [Commune],
    subGraphs: ['facilitator'],
    description:
      'Les communes de ce nom, d’aujourd’hui ou d’avant une fusion, le territoire d’abord ; ou celle de ce code.',
    authScopes: { may: 'organisation:read' },
    args: { search: t.arg.string() },
    resolve: async (_root, { search }, { db, actor }) => {
      const name = searchName(search)
      const territory = await db.carrierTerritory.findMany({ where: ownCarrier(actor) })
      const ours = new Set(territory.map((row) => row.epciCode))
      const has = searchKeyHas(search)
      const communes = await db.commune.findMany({
        where: { OR: [{ code: search.trim() }, ...has.OR, { formerNames: { some: has } }] },
        orderBy: { searchName: 'asc' },
        take: 60,
      })
      const rank = (commune: (typeof communes)[number]) =>
        (ours.has(commune.epciCode ?? '') ? 0 : 2) + (commune.searchName.startsWith(name) ? 0 : 1)
      return communes.toSorted((one, other) => rank(one) - rank(other)).slice(0, 12)
    },
  }),
  trades: t.field({
    type: [RomeTrade],
    subGraphs: ['facilitator'],
    description: 'Les métiers des clauses ; par leur nom ou par celui que les gens leur donnent.',
    authScopes: { may: 'organisation:read' },
    args: { search: t.arg.string({ required: false, validate: z.string().max(100) }) },
    resolve: (_root, { search }, { db }) =>
      db.romeTrade.findMany({
        where: search?.trim()
          ? {
              OR: [
                { label: { contains: search.trim(), mode: 'insensitive' } },
                { code: search.trim().toUpperCase() },
                { appellations: { some: searchKeyHas(search) } },
              ],
            }
          : {},
        orderBy: { label: 'asc' },
      }),
  }),
  cpvCodes: t.field({
    type: [CpvCode],
    subGraphs: ['facilitator'],
    description: 'Les codes CPV qui commencent ainsi, ou dont le libellé contient ces mots.',
    authScopes: { may: 'organisation:read' },
    args: { search: t.arg.string({ validate: z.string().max(100) }) },
    resolve: (_root, { search }, { db }) =>
      db.cpvCode.findMany({
        where: /^\d{2,8}(-\d)?$/.test(search.trim())
          ? { code: { startsWith: search.trim().slice(0, 8) } }
          : searchKeyHas(search),
        orderBy: { code: 'asc' },
        take: 20,
      }),
  }),
}))

interface Filter {
  readonly kind?: string | null | undefined
  readonly search?: string | null | undefined
  readonly communeCode?: string | null | undefined
}

const whereOrganisation = (
  { kind, search, communeCode }: Filter,
  actor: Parameters<typeof ownCarrier>[0],
) => ({
  ...ownCarrier(actor),
  ...given({ communeCode }),
  mergedIntoId: null,
  ...(kind ? { kinds: { has: kind } } : {}),
  ...(search?.trim() ? searchKeyHas(search) : {}),
})
