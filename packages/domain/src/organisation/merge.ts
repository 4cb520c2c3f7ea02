import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

export type MergedOrganisation = {
  readonly id: string
  readonly siret: string | null
  readonly kinds: readonly string[]
  readonly phone: string | null
  readonly email: string | null
  readonly communeCode: string | null
}

type Kept = Pick<MergedOrganisation, 'siret' | 'kinds' | 'phone' | 'email' | 'communeCode'>

const sirenOf = (siret: string | null): string | null => siret?.slice(0, 9) ?? null

/**
 * Two files of one organisation become one: what the kept file lacks comes from the other, kinds add up. Two
 * different SIREN are two organisations.
 * @returns what the kept file holds afterwards; refuses `MERGE_ITSELF`, `MERGE_DIFFERENT_SIREN`.
 */
export const mergeOrganisations = (
  kept: MergedOrganisation,
  merged: MergedOrganisation,
): Result<Kept, Refusal<'MERGE_ITSELF' | 'MERGE_DIFFERENT_SIREN'>> => {
  if (kept.id === merged.id) return err(refuse('MERGE_ITSELF', 'mergedId'))
  const [one, other] = [sirenOf(kept.siret), sirenOf(merged.siret)]
  if (one !== null && other !== null && one !== other) return err(refuse('MERGE_DIFFERENT_SIREN', 'mergedId'))
  return ok({
    siret: kept.siret ?? merged.siret,
    kinds: [...new Set([...kept.kinds, ...merged.kinds])],
    phone: kept.phone ?? merged.phone,
    email: kept.email ?? merged.email,
    communeCode: kept.communeCode ?? merged.communeCode,
  })
}
