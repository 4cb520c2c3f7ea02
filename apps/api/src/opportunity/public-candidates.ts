import { addDays, type Day } from '@cordee/domain/kernel/day'
import { defaultFreshnessPolicy } from '@cordee/domain/opportunity/opportunity-lifecycle'
import type { Search, Searched, SearchMeans } from '@cordee/domain/opportunity/public-search'
import type { Context } from '../graphql/context.ts'
import { type PublicRow, publicRows } from './public-rows.ts'
import { type Roads, readAccess, readRoads, type WayToWork, waysToWork } from './public-travel.ts'
import type { ListedRow } from './public-types.ts'

export const verifiedSince = (today: Day): Day => addDays(today, 1 - defaultFreshnessPolicy.hiddenDays)

/** What is looked for, from where, on the roads of which season. */
export type Wish = Search & { readonly commune: string | null; readonly winter: boolean }

type Candidate = Searched & { readonly row: ListedRow }

const minutesBy = (way: WayToWork, means: SearchMeans, winter: boolean): number | null => {
  if (means === 'BIKE') return way.bike?.minutes ?? null
  if (means === 'CAR') return (winter ? way.winterCar : way.car)?.minutes ?? null
  // Taken by the team, the way is that of a car.
  const { outward } = way.withoutCar
  return outward ? outward.arrives - outward.leaves : (way.car?.minutes ?? null)
}

export const candidateOf = (
  row: PublicRow,
  way: WayToWork | null,
  startsAt: number | null,
  wish: Wish,
): Candidate => ({
  row: { ...row, way },
  romeCode: row.rome_code,
  weeklyMinutes: row.weekly_minutes,
  startsAt,
  startsOn: row.starts_on as Day | null,
  travelMinutes:
    row.commune_code === wish.commune
      ? 0
      : way && wish.near
        ? minutesBy(way, wish.near.means, wish.winter)
        : null,
  withoutCar: way?.withoutCar.answer ?? null,
})

export const nearestFirst = (candidates: readonly Candidate[]): ListedRow[] =>
  candidates
    .toSorted((one, other) => (one.travelMinutes ?? Infinity) - (other.travelMinutes ?? Infinity) || 0)
    .map(({ row }) => row)

/** The rows a search may end with: what is asked first, then everything it may widen to. */
export const candidateRows = async (
  { publicPool, portal, today }: Context,
  trade: string | null,
  communes: readonly string[] | null,
): Promise<PublicRow[]> => {
  const since = verifiedSince(today)
  const scopes = [
    ...(trade && communes ? [{ trade, communes }] : []),
    ...(trade ? [{ trade, communes: null }] : []),
    ...(communes ? [{ trade: null, communes }] : []),
    { trade: null, communes: null },
  ]
  const found = await Promise.all(scopes.map((scope) => publicRows(publicPool, since, scope, { portal })))
  return [...new Map(found.flat().map((row) => [row.slug, row])).values()]
}

/** Each position with the way to it, as the search reads it. */
export const candidatesFrom = async (
  { publicPool, today }: Pick<Context, 'publicPool' | 'today'>,
  rows: readonly PublicRow[],
  wish: Wish,
  known: Roads | null = null,
): Promise<Candidate[]> => {
  const { commune } = wish
  const roads = known ?? (commune ? await readRoads(publicPool) : null)
  const access = await readAccess(
    publicPool,
    rows.map(({ slug }) => slug),
  )
  const home = commune && roads ? { code: commune, name: roads.names.get(commune) ?? '' } : null
  const ways = home && roads ? await waysToWork(publicPool, roads, home, rows, access, today) : null
  return rows.map((row) =>
    candidateOf(row, ways?.get(row.slug) ?? null, access.get(row.slug)?.shift_starts_at ?? null, wish),
  )
}
