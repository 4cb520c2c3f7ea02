import { formatPhone, parsePhone } from '@cordee/domain/kernel/identifiers'
import { defaultPromisePolicy } from '@cordee/domain/opportunity/work-request'
import { useRouteLoaderData } from 'react-router'
import { asOpeningHours } from '../messages/formats.ts'
import type { Territory } from './territory.server.ts'

export type Phone = { readonly href: string; readonly label: string }

/** A number to press and to read: `tel:+33465711234`, « 04 65 71 12 34 ». */
export const phoneOf = (typed: string): Phone => {
  const parsed = parsePhone(typed)
  return parsed.ok
    ? { href: `tel:${parsed.value}`, label: formatPhone(parsed.value) }
    : { href: `tel:${typed.replace(/[^+\d]/g, '')}`, label: typed }
}

type RootLoader = () => Promise<{ territory: Territory | null; fallbackPhone: string | null }>

/** In how many working days a human calls (R58): the carrier's, or as delivered while the API has never answered. */
export const usePromisedCall = (): number =>
  useContact().territory?.promisedCallWorkingDays ?? defaultPromisePolicy.callWithinDays

/**
 * Who answers, on which number, when. `territory` is null only when the API has never answered since the
 * start; a new instance has no number and no hours yet, and `hours` is then the word the sentences skip.
 */
export const useContact = () => {
  const root = useRouteLoaderData<RootLoader>('root')
  const territory = root?.territory ?? null
  const number = territory?.phone || root?.fallbackPhone || null
  return {
    territory,
    phone: number === null ? null : phoneOf(number),
    hours: asOpeningHours(territory?.phoneHours || 'none'),
  }
}
