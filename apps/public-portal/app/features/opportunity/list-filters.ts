import { parseCommuneCode, parseRomeCode } from '@cordee/domain/kernel/identifiers'

/** What the address of the list says: a commune by its code, or as somebody typed it; a trade by its ROME code. */
export type ListFilters = {
  readonly commune: string | null
  readonly place: string | null
  readonly trade: string | null
}

export const NO_FILTER: ListFilters = { commune: null, place: null, trade: null }

const LONGEST_PLACE = 60

/** Reads the address; what makes no sense is left out rather than refused. */
export const readFilters = (search: URLSearchParams): ListFilters => {
  const commune = parseCommuneCode(search.get('commune') ?? '')
  const trade = parseRomeCode(search.get('metier') ?? '')
  const place = (search.get('ou') ?? '').trim().slice(0, LONGEST_PLACE)
  return {
    commune: commune.ok ? commune.value : null,
    place: commune.ok || place === '' ? null : place,
    trade: trade.ok ? trade.value : null,
  }
}

/** The address of the list with these choices: one that can be kept, sent and read aloud. */
export const listAddress = ({ commune, place, trade }: ListFilters): string => {
  const search = new URLSearchParams()
  if (commune !== null) search.set('commune', commune)
  else if (place !== null) search.set('ou', place)
  if (trade !== null) search.set('metier', trade)
  const text = search.toString()
  return text === '' ? '/opportunites' : `/opportunites?${text}`
}
