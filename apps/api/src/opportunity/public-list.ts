import type { PageVersion } from '@cordee/domain/kernel/page-version'
import {
  defaultSearchPolicy,
  type GivenUp,
  type Search,
  searchHoursWords,
  searchMeansWords,
  searchPositions,
  searchStartWords,
} from '@cordee/domain/opportunity/public-search'
import { z } from 'zod'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { keys } from '../graphql/enum-values.ts'
import { PageVersionEnum } from '../graphql/page-version.ts'
import {
  candidateOf,
  candidateRows,
  candidatesFrom,
  nearestFirst,
  verifiedSince,
  type Wish,
} from './public-candidates.ts'
import { PublicComingPosition } from './public-coming.ts'
import { publicRow, publicRows, saidIn } from './public-rows.ts'
import { comingGivenUp, searchToCome, type ToCome } from './public-to-come.ts'
import {
  communesWithin,
  nextWinterDay,
  pickUpLine,
  readAccess,
  readRoads,
  waysToWork,
} from './public-travel.ts'
import { type ListedRow, PublicOpportunity } from './public-types.ts'

interface PublicList {
  readonly open: readonly ListedRow[]
  readonly givenUp: readonly GivenUp[]
  readonly withinMinutes: number | null
  /** Looked for when it is asked, and once. */
  readonly toCome: () => Promise<ToCome>
}

export const SearchMeansEnum = builder.enumType('SearchMeans', {
  subGraphs: ['public'],
  values: keys(searchMeansWords),
})
export const SearchHoursEnum = builder.enumType('SearchHours', {
  subGraphs: ['public'],
  values: keys(searchHoursWords),
})
export const SearchStartEnum = builder.enumType('SearchStart', {
  subGraphs: ['public'],
  values: keys(searchStartWords),
})
const GivenUpEnum = builder.enumType('SearchGivenUp', {
  subGraphs: ['public'],
  values: ['DISTANCE', 'START', 'HOURS', 'TRADE'] as const,
})

const ComingGivenUpEnum = builder.enumType('ComingGivenUp', { subGraphs: ['public'], values: comingGivenUp })

const PublicOpportunityList = builder.objectRef<PublicList>('PublicOpportunityList').implement({
  subGraphs: ['public'],
  fields: (t) => ({
    open: t.field({ type: [PublicOpportunity], resolve: ({ open }) => [...open] }),
    coming: t.field({
      type: [PublicOpportunity],
      description: 'Les postes à venir que quelqu’un a décrits.',
      resolve: async ({ toCome }) => [...(await toCome()).advertised],
    }),
    drawn: t.field({
      type: [PublicComingPosition],
      description: 'Les postes à venir tirés des marchés attribués, cherchés de la même façon.',
      resolve: async ({ toCome }) => [...(await toCome()).drawn],
    }),
    comingGivenUp: t.field({
      type: [ComingGivenUpEnum],
      description: 'Ce qui était demandé et n’a pas pu être gardé parmi les postes à venir.',
      resolve: async ({ toCome }) => [...(await toCome()).givenUp],
    }),
    comingWithinMinutes: t.int({
      nullable: true,
      resolve: async ({ toCome }) => (await toCome()).withinMinutes,
    }),
    widened: t.boolean({
      description: 'Rien ne correspondait : la liste a été élargie.',
      resolve: ({ givenUp }) => givenUp.length > 0,
    }),
    givenUp: t.field({
      type: [GivenUpEnum],
      description: 'Ce qui était demandé et n’a pas pu être gardé.',
      resolve: ({ givenUp }) => [...givenUp],
    }),
    withinMinutes: t.exposeInt('withinMinutes', { nullable: true }),
  }),
})

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const listFor = async (context: Context, wish: Wish): Promise<PublicList> => {
  const { publicPool, portal, today } = context
  const { commune, near, hours, start, romeCode, winter } = wish
  const search: Search = { romeCode, near: commune ? near : null, hours, start }
  const farthest = Math.max(...defaultSearchPolicy.minuteSteps)
  const wider = once(async () => {
    const roads = commune ? await readRoads(publicPool) : null
    const communes = roads && commune ? communesWithin(roads, commune, farthest) : null
    const rows = await candidateRows(context, romeCode, communes)
    return { roads, candidates: await candidatesFrom(context, rows, wish, roads) }
  })
  const toCome = once(async () => {
    const { roads, candidates } = await wider()
    const advertised = candidates.filter(({ row }) => row.state === 'COMING')
    return searchToCome(
      context,
      search,
      { home: commune, roads, winterDay: winter ? nextWinterDay(today) : null },
      advertised,
    )
  })
  if (!commune && !hours && !start) {
    const asked = { trade: romeCode, communes: null }
    const exact = await publicRows(publicPool, verifiedSince(today), asked, { portal })
    const open = exact.filter((row) => row.state === 'OPEN')
    const kept = { open, givenUp: [], withinMinutes: null }
    if (!romeCode) {
      const advertised = exact
        .filter((row) => row.state === 'COMING')
        .map((row) => candidateOf(row, null, null, wish))
      return {
        ...kept,
        toCome: once(() =>
          searchToCome(context, search, { home: null, roads: null, winterDay: null }, advertised),
        ),
      }
    }
    if (open.length > 0) return { ...kept, toCome }
  }
  const { candidates } = await wider()
  const open = searchPositions(
    candidates.filter(({ row }) => row.state === 'OPEN'),
    search,
    today,
  )
  return {
    open: nearestFirst(open.found),
    givenUp: open.givenUp,
    withinMinutes: open.withinMinutes,
    toCome,
  }
}

/** The list as this version reads it. */
const inVersion = async (
  { publicPool }: Context,
  list: PublicList,
  version: PageVersion,
): Promise<PublicList> => {
  if (version === 'fr') return list
  return {
    ...list,
    open: await saidIn(publicPool, version, list.open),
    toCome: once(async () => {
      const toCome = await list.toCome()
      return { ...toCome, advertised: await saidIn(publicPool, version, toCome.advertised) }
    }),
  }
}

const communeCode = z.string().max(5)

builder.queryFields((t) => ({
  publicOpportunities: t.field({
    type: PublicOpportunityList,
    subGraphs: ['public'],
    description: 'Les postes ouverts et à venir ; quand rien ne correspond, la liste s’élargit et le dit.',
    authScopes: { may: 'public:read' },
    args: {
      trade: t.arg.string({ required: false, validate: communeCode }),
      commune: t.arg.string({ required: false, validate: communeCode }),
      means: t.arg({ type: SearchMeansEnum, required: false }),
      minutes: t.arg.int({ required: false, validate: z.number().int().min(5).max(240) }),
      winter: t.arg.boolean({ required: false }),
      hours: t.arg({ type: SearchHoursEnum, required: false }),
      start: t.arg({ type: SearchStartEnum, required: false }),
      version: t.arg({
        type: PageVersionEnum,
        required: false,
        description: 'La version où leurs titres et leurs horaires sont lus, quand quelqu’un les y a redits.',
      }),
    },
    resolve: async (_root, { trade, commune, means, minutes, winter, hours, start, version }, context) => {
      const list = await listFor(context, {
        romeCode: trade ?? null,
        commune: commune ?? null,
        near: { means: means ?? 'CAR', minutes: minutes ?? defaultSearchPolicy.defaultMinutes },
        winter: winter ?? false,
        hours: hours ?? null,
        start: start ?? null,
      })
      return inVersion(context, list, version ?? 'fr')
    },
  }),
  publicOpportunity: t.field({
    type: PublicOpportunity,
    nullable: true,
    subGraphs: ['public'],
    description: 'Null pour un poste inconnu, en préparation ou en pause.',
    authScopes: { may: 'public:read' },
    args: {
      slug: t.arg.string(),
      from: t.arg.string({
        required: false,
        validate: communeCode,
        description: 'La commune de départ : le trajet est calculé.',
      }),
      version: t.arg({
        type: PageVersionEnum,
        required: false,
        description: 'La version où ses textes sont lus, quand quelqu’un les y a redits.',
      }),
    },
    resolve: async (_root, { slug, from, version }, { publicPool, portal, today }) => {
      const found = await publicRow(publicPool, slug, portal)
      if (!found) return null
      const [row = found] = await saidIn(publicPool, version ?? 'fr', [found])
      if (row.state !== 'CLOSED' && (row.verified_on ?? '') < verifiedSince(today)) {
        return { ...row, state: 'CLOSED' as const }
      }
      const access = await readAccess(publicPool, [slug])
      const pickUps = (access.get(slug)?.pick_ups ?? []).map(pickUpLine)
      if (!from) return { ...row, pickUps }
      const roads = await readRoads(publicPool)
      const name = roads.names.get(from)
      const ways = name && (await waysToWork(publicPool, roads, { code: from, name }, [row], access, today))
      return { ...row, pickUps, way: ways ? (ways.get(slug) ?? null) : null }
    },
  }),
}))
