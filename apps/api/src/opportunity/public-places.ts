import { z } from 'zod'
import { searchName } from '../db/search-name.ts'
import { builder } from '../graphql/builder.ts'
import { verifiedSince } from './public-candidates.ts'
import { type PublicRow, publicRows } from './public-rows.ts'
import { type CommuneCount, PublicCommune, PublicTrade } from './public-types.ts'

const everything = { trade: null, communes: null } as const

const openIn = (rows: readonly PublicRow[] | undefined): number =>
  (rows ?? []).filter(({ state }) => state === 'OPEN').length

interface MapPlace {
  readonly code: string
  readonly name: string
  readonly epciName: string
  readonly latitude: number
  readonly longitude: number
  readonly openings: number
}

const PublicMapPlace = builder.objectRef<MapPlace>('PublicMapPlace').implement({
  description: 'Une commune du territoire, pour dessiner la carte.',
  subGraphs: ['public'],
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    epciName: t.exposeString('epciName'),
    latitude: t.exposeFloat('latitude'),
    longitude: t.exposeFloat('longitude'),
    openings: t.exposeInt('openings'),
  }),
})

builder.queryFields((t) => ({
  publicTrades: t.field({
    type: [PublicTrade],
    subGraphs: ['public'],
    description:
      'Sans recherche : les métiers où il y a du travail, ouvert ou à venir. Avec : ceux que les gens appellent ainsi.',
    authScopes: { may: 'public:read' },
    args: { search: t.arg.string({ required: false, validate: z.string().max(60) }) },
    resolve: async (_root, { search }, { publicPool, portal, today }) => {
      const rows = await publicRows(publicPool, verifiedSince(today), everything, { portal })
      const found = Map.groupBy(rows, (row) => row.rome_code)
      if (!search?.trim()) {
        return [...found].map(([romeCode, those]) => ({ romeCode, openings: openIn(those) }))
      }
      const { rows: trades } = await publicPool.query<{ code: string }>(
        `SELECT t.code FROM rome_trade t
         LEFT JOIN rome_appellation a ON a.rome_code = t.code AND a.search_key LIKE '%' || $1 || '%'
         WHERE a.code IS NOT NULL OR search_key(t.label) LIKE '%' || $1 || '%'
         GROUP BY t.code ORDER BY count(a.code) DESC, t.code LIMIT 12`,
        [searchName(search)],
      )
      return trades.map(({ code }) => ({ romeCode: code, openings: openIn(found.get(code)) }))
    },
  }),
  publicCommunes: t.field({
    type: [PublicCommune],
    subGraphs: ['public'],
    description:
      'Sans recherche : les communes où il y a du travail, ouvert ou à venir. Avec : celles dont le nom ressemble.',
    authScopes: { may: 'public:read' },
    args: { search: t.arg.string({ required: false }) },
    resolve: async (_root, { search }, { publicPool, portal, today }) => {
      const rows = await publicRows(publicPool, verifiedSince(today), everything, { portal })
      const found = Map.groupBy(rows, (row) => row.commune_code)
      if (!search?.trim()) {
        return [...found].map(([code, those]) => ({
          code,
          name: those[0]?.commune_name ?? '',
          epciName: those[0]?.epci_name ?? '',
          postalCode: those[0]?.postcodes[0] ?? '',
          openings: openIn(those),
        }))
      }
      const { rows: communes } = await publicPool.query<Omit<CommuneCount, 'openings'>>(communesNamedSql, [
        searchName(search).slice(0, 60),
        portal,
      ])
      return communes.map((commune) => ({ ...commune, openings: openIn(found.get(commune.code)) }))
    },
  }),
  publicCommune: t.field({
    type: PublicCommune,
    nullable: true,
    subGraphs: ['public'],
    authScopes: { may: 'public:read' },
    args: { code: t.arg.string({ validate: z.string().max(5) }) },
    resolve: async (_root, { code }, { publicPool }) => {
      const { rows } = await publicPool.query<CommuneCount>(
        `SELECT c.code, c.name, coalesce(e.name, '') AS "epciName", coalesce(c.postcodes[1], '') AS "postalCode", 0 AS openings
         FROM commune c LEFT JOIN epci e ON e.code = c.epci_code WHERE c.code = $1`,
        [code],
      )
      return rows[0] ?? null
    },
  }),
  publicMap: t.field({
    type: [PublicMapPlace],
    subGraphs: ['public'],
    authScopes: { may: 'public:read' },
    resolve: async (_root, _args, { publicPool, portal, today }) => {
      const rows = await publicRows(publicPool, verifiedSince(today), everything, { portal })
      const found = Map.groupBy(rows, (row) => row.commune_code)
      const { rows: places } = await publicPool.query<Omit<MapPlace, 'openings'>>(
        `SELECT DISTINCT c.code, c.name, e.name AS "epciName", c.latitude, c.longitude
         FROM public_carrier_epci t JOIN epci e ON e.code = t.epci_code JOIN commune c ON c.epci_code = e.code
         WHERE t.carrier_id = (SELECT portal_carrier($1)) AND c.latitude IS NOT NULL ORDER BY c.code`,
        [portal],
      )
      return places.map((place) => ({ ...place, openings: openIn(found.get(place.code)) }))
    },
  }),
}))

/** A name of today or of before a merger, as people write it; the territory before its namesakes. */
const communesNamedSql = `
  SELECT c.code, c.name, coalesce(e.name, '') AS "epciName", coalesce(c.postcodes[1], '') AS "postalCode",
    array_remove(array_agg(f.name ORDER BY f.name), NULL) AS "formerNames"
  FROM commune c LEFT JOIN epci e ON e.code = c.epci_code
  LEFT JOIN public_carrier_epci t ON t.epci_code = c.epci_code AND t.carrier_id = (SELECT portal_carrier($2))
  LEFT JOIN former_commune f ON f.commune_code = c.code AND f.search_key LIKE '%' || $1 || '%'
  WHERE c.search_key LIKE '%' || $1 || '%' OR similarity(c.search_name, $1) > 0.45 OR f.code IS NOT NULL
  GROUP BY c.code, e.name, t.epci_code
  ORDER BY t.epci_code IS NULL, c.search_name <> $1, c.search_name NOT LIKE $1 || '%',
    similarity(c.search_name, $1) DESC
  LIMIT 10`
