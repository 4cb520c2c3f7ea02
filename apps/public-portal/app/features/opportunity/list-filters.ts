import { parseCommuneCode, parseRomeCode } from '@cordee/domain/kernel/identifiers'
import {
  defaultSearchPolicy,
  type SearchHours,
  type SearchMeans,
  type SearchStart,
} from '@cordee/domain/opportunity/public-search'
import { addressOf } from '../../messages/language.ts'

/** What the address of the list says; `place` and `work` are as somebody typed them. */
export type ListFilters = {
  readonly commune: string | null
  readonly place: string | null
  /** Of the whole list, where no commune is said: as the address writes it. */
  readonly valley: string | null
  readonly means: SearchMeans
  readonly minutes: number
  /** On winter roads. */
  readonly winter: boolean
  readonly trade: string | null
  readonly work: string | null
  readonly hours: SearchHours | null
  readonly start: SearchStart | null
}

export const NO_FILTER: ListFilters = {
  commune: null,
  place: null,
  valley: null,
  means: 'CAR',
  minutes: defaultSearchPolicy.defaultMinutes,
  winter: false,
  trade: null,
  work: null,
  hours: null,
  start: null,
}

export const MINUTE_CHOICES = defaultSearchPolicy.minuteSteps

// The words of the address: they can be read aloud, and outlive the codes of the API.
const meansWords = { CAR: 'voiture', WITHOUT_CAR: 'sans-voiture', BIKE: 'velo' } as const
const hoursWords = {
  FULL_WEEK: 'semaine-complete',
  PART_WEEK: 'quelques-heures',
  NOT_EARLY: 'pas-tot',
} as const
const startWords = { SOON: 'mois', IN_THREE_MONTHS: 'trois-mois' } as const

const meant = <Code extends string>(
  words: Readonly<Record<Code, string>>,
  said: string | null,
): Code | null => (Object.keys(words) as Code[]).find((code) => words[code] === said) ?? null

const VALLEY = /^[a-z0-9-]{1,60}$/
const LONGEST_WORDS = 60
const typed = (search: URLSearchParams, name: string): string | null =>
  (search.get(name) ?? '').trim().slice(0, LONGEST_WORDS) || null

/** Reads the address; what makes no sense is left out rather than refused. */
export const readFilters = (search: URLSearchParams): ListFilters => {
  const commune = parseCommuneCode(search.get('commune') ?? '')
  const trade = parseRomeCode(search.get('metier') ?? '')
  const minutes = Number(search.get('minutes'))
  const place = commune.ok ? null : typed(search, 'ou')
  return {
    commune: commune.ok ? commune.value : null,
    place,
    valley: commune.ok || place !== null ? null : (VALLEY.exec(search.get('vallee') ?? '')?.[0] ?? null),
    means: meant(meansWords, search.get('moyen')) ?? 'CAR',
    minutes: MINUTE_CHOICES.includes(minutes) ? minutes : NO_FILTER.minutes,
    winter: search.get('route') === 'hiver',
    trade: trade.ok ? trade.value : null,
    work: trade.ok ? null : typed(search, 'quoi'),
    hours: meant(hoursWords, search.get('heures')),
    start: meant(startWords, search.get('debut')),
  }
}

/** The choices as the address says them, the usual ones left out. */
export const filterEntries = (filters: ListFilters): readonly (readonly [string, string])[] => {
  const { commune, place, valley, means, minutes, winter, trade, work, hours, start } = filters
  const entries: (readonly [string, string] | null)[] = [
    commune === null ? (place === null ? null : ['ou', place]) : ['commune', commune],
    commune !== null || place !== null || valley === null ? null : ['vallee', valley],
    means === 'CAR' ? null : ['moyen', meansWords[means]],
    minutes === NO_FILTER.minutes ? null : ['minutes', String(minutes)],
    winter ? ['route', 'hiver'] : null,
    trade === null ? (work === null ? null : ['quoi', work]) : ['metier', trade],
    hours === null ? null : ['heures', hoursWords[hours]],
    start === null ? null : ['debut', startWords[start]],
  ]
  return entries.filter((entry) => entry !== null)
}

const searchOf = (filters: ListFilters): string => {
  const text = new URLSearchParams(filterEntries(filters).map(([name, value]) => [name, value])).toString()
  return text === '' ? '' : `?${text}`
}

/** The address of the list with these choices: one that can be kept, sent and read aloud. */
export const listAddress = (filters: ListFilters): string => addressOf(`/opportunites${searchOf(filters)}`)

/** An alert, or a feed, of the list as it is filtered; an alert follows no valley, and its page says so. */
export const alertAddress = (filters: ListFilters): string => addressOf(`/alertes${searchOf(filters)}`)
export const feedAddress = (filters: ListFilters, kind: 'atom' | 'json'): string =>
  addressOf(`/opportunites.${kind}${searchOf(filters)}`)

/** The page of a position in no version: where a redirection leads, which says its version by itself. */
export const positionPage = (slug: string, filters: ListFilters): string =>
  `/opportunites/${slug}${searchOf(filters)}`

/** The page of a position, which knows the way back to the list as it was. */
export const positionAddress = (slug: string, filters: ListFilters = NO_FILTER): string =>
  addressOf(positionPage(slug, filters))

/** Where one asks to be called about a position, on the way back to the same list. */
export const callBackAddress = (slug: string, filters: ListFilters): string =>
  addressOf(`/opportunites/${slug}/etre-rappele${searchOf(filters)}`)
