import type { Minutes } from '../kernel/minutes.ts'
import { minutes } from '../kernel/minutes.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** A contract followed by several carriers: one leads; each placement belongs to one of them. */
export type FollowedContract = { readonly leadCarrierId: string; readonly carrierIds: readonly string[] }

/** @returns the contract; refuses a lead that does not follow it, or a carrier named twice. */
export const checkCarriers = (
  contract: FollowedContract,
): Result<FollowedContract, Refusal<'LEAD_CARRIER_MISSING' | 'CARRIER_TWICE'>> => {
  if (new Set(contract.carrierIds).size !== contract.carrierIds.length)
    return err(refuse('CARRIER_TWICE', 'carrierIds'))
  return contract.carrierIds.includes(contract.leadCarrierId)
    ? ok(contract)
    : err(refuse('LEAD_CARRIER_MISSING', 'leadCarrierId'))
}

export type CarriedHours = { readonly entryId: string; readonly carrierId: string; readonly minutes: Minutes }
export type Consolidation = {
  readonly byCarrier: ReadonlyMap<string, Minutes>
  readonly total: Minutes
  /** Entries sent by two carriers: counted once, for the first that holds them, and shown. */
  readonly sentTwice: readonly string[]
}

/**
 * Several carriers' hours in one total: each entry belongs to one carrier and counts once.
 * @rule R57
 * @source pratique de terrain: comptées deux fois, les heures perdent leur crédit dans la consolidation
 */
export const consolidate = (hours: readonly CarriedHours[]): Consolidation => {
  const seen = new Set<string>()
  const byCarrier = new Map<string, Minutes>()
  const sentTwice: string[] = []
  let total = 0
  for (const { entryId, carrierId, minutes: value } of hours) {
    if (seen.has(entryId)) {
      sentTwice.push(entryId)
      continue
    }
    seen.add(entryId)
    total += value
    byCarrier.set(carrierId, minutes((byCarrier.get(carrierId) ?? 0) + value))
  }
  return { byCarrier, total: minutes(total), sentTwice }
}
