import { tradePlainLabel } from '@cordee/domain/opportunity/trades'
import { portalCarrier } from '../db/portal.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { type Coming, publicComing } from './coming-rows.ts'
import { PublicCommune, PublicTrade } from './public-types.ts'

export interface ListedComing extends Coming {
  readonly carMinutes: number | null
  readonly bikeMinutes: number | null
}

export const PublicComingPosition = builder.objectRef<ListedComing>('PublicComingPosition').implement({
  subGraphs: ['public'],
  description: 'Un poste à venir, tiré d’un marché attribué, avant toute annonce.',
  fields: (t) => ({
    key: t.string({ resolve: ({ row }) => row.key }),
    title: t.string({ resolve: ({ trade }) => tradePlainLabel(trade) }),
    trade: t.field({
      type: PublicTrade,
      resolve: ({ trade, position }) => ({ romeCode: trade, openings: position.places }),
    }),
    commune: t.field({
      type: PublicCommune,
      resolve: ({ row, position }) => ({
        code: row.commune_code,
        name: row.commune_name,
        epciName: row.epci_name,
        postalCode: row.postcodes[0] ?? '',
        openings: position.places,
      }),
    }),
    places: t.int({ resolve: ({ position }) => position.places }),
    period: t.string({ nullable: true, resolve: ({ position }) => position.period }),
    companyName: t.string({
      nullable: true,
      description: 'L’entreprise, quand elle est d’accord pour être nommée.',
      resolve: ({ row }) => row.holder_name,
    }),
    works: t.string({
      nullable: true,
      description: 'Les travaux, tels que l’acheteur public les a nommés.',
      resolve: ({ row }) => row.subject,
    }),
    carMinutes: t.exposeInt('carMinutes', {
      nullable: true,
      description: 'En voiture, depuis la commune demandée (estimé).',
    }),
    bikeMinutes: t.exposeInt('bikeMinutes', {
      nullable: true,
      description: 'À vélo, depuis la commune demandée (estimé).',
    }),
  }),
})

const fromNowhere = { carMinutes: null, bikeMinutes: null }

/** The posts to come of the carrier whose portal asks. */
export const comingHere = async ({
  publicPool,
  portal,
  today,
}: Pick<Context, 'publicPool' | 'portal' | 'today'>): Promise<Coming[]> => {
  const carrierId = await portalCarrier(publicPool, portal)
  return carrierId === null ? [] : publicComing(publicPool, carrierId, today)
}

builder.queryFields((t) => ({
  publicComingPositions: t.field({
    type: [PublicComingPosition],
    subGraphs: ['public'],
    description: 'Les postes que les marchés attribués vont ouvrir, les premiers dans le temps d’abord.',
    authScopes: { may: 'public:read' },
    resolve: async (_root, _args, context) => {
      const all = await comingHere(context)
      return all.map((each) => ({ ...each, ...fromNowhere }))
    },
  }),
  publicComingPosition: t.field({
    type: PublicComingPosition,
    nullable: true,
    subGraphs: ['public'],
    description: 'Un poste à venir ; null quand il ne l’est plus.',
    authScopes: { may: 'public:read' },
    args: { key: t.arg.string() },
    resolve: async (_root, { key }, context) => {
      const all = await comingHere(context)
      const found = all.find(({ row }) => row.key === key)
      return found ? { ...found, ...fromNowhere } : null
    },
  }),
}))
