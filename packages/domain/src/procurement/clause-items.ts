import type { Minutes } from '../kernel/minutes.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** What the particular documents of the contract must state at least. */
export type ClauseItems = {
  readonly scope: string
  readonly facilitatorContact: string
  readonly eligiblePublics: string
  /** The volume owed, in minutes; `null` when another unit says it (percentage, slices). */
  readonly dueMinutes: Minutes | null
  /** True when the volume is written as a percentage, a slice or an amount instead of hours. */
  readonly volumeInAnotherUnit?: boolean
}

export type ClauseItem = 'SCOPE' | 'FACILITATOR_CONTACT' | 'ELIGIBLE_PUBLICS' | 'VOLUME'
export type MissingClauseItem = {
  readonly item: ClauseItem
  readonly label: string
  readonly sentence: string
  readonly field: string
}

const MISSING: Readonly<Record<ClauseItem, Omit<MissingClauseItem, 'item'>>> = {
  SCOPE: {
    label: 'l’objet de l’action d’insertion',
    sentence: 'Décrivez l’action d’insertion demandée à l’entreprise.',
    field: 'scope',
  },
  FACILITATOR_CONTACT: {
    label: 'les coordonnées de la facilitatrice',
    sentence: 'Écrivez le nom, le téléphone et l’adresse de la facilitatrice ou du facilitateur.',
    field: 'facilitatorContact',
  },
  ELIGIBLE_PUBLICS: {
    label: 'les publics concernés',
    sentence: 'Écrivez quelles personnes peuvent faire ces heures.',
    field: 'eligiblePublics',
  },
  VOLUME: {
    label: 'le volume d’heures',
    sentence: 'Écrivez le nombre d’heures dues, ou la règle qui le donne.',
    field: 'dueMinutes',
  },
}

/** What is still missing before the clause can be published; empty when the four items are there. */
export const missingClauseItems = (items: ClauseItems): MissingClauseItem[] => {
  const missing: ClauseItem[] = []
  if (items.scope.trim() === '') missing.push('SCOPE')
  if (items.facilitatorContact.trim() === '') missing.push('FACILITATOR_CONTACT')
  if (items.eligiblePublics.trim() === '') missing.push('ELIGIBLE_PUBLICS')
  const hasVolume = items.volumeInAnotherUnit === true || (items.dueMinutes !== null && items.dueMinutes > 0)
  if (!hasVolume) missing.push('VOLUME')
  return missing.map((item) => ({ item, ...MISSING[item] }))
}

/**
 * A clause without hours, publics, scope or the facilitator's contact is not published.
 * @rule R07
 * @returns the clause's items; refuses `CLAUSE_ITEMS_MISSING`.
 * @source CCAG 2021, art. 16.1 (FCS, PI, TIC, MI) and 20.1 (Travaux, numéro à vérifier)
 */
export const checkClauseItems = (
  items: ClauseItems,
): Result<ClauseItems, Refusal<'CLAUSE_ITEMS_MISSING'>> => {
  const missing = missingClauseItems(items)
  const [first] = missing
  if (first === undefined) return ok(items)
  return err(
    refuse('CLAUSE_ITEMS_MISSING', first.field, { items: missing.map((each) => each.label).join(', ') }),
  )
}
