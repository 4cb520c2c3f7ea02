import type { MissingFact, Obligation } from './obligation.ts'
import type { SocialConsideration } from './social-consideration.ts'

export type ProspectFacts = {
  readonly inTerritory: boolean
  readonly considerations: readonly SocialConsideration[]
  /** True when the carrier already follows a clause on this contract. */
  readonly hasKnownClause: boolean
  readonly obligation: Obligation
  /** Last day of performance already behind us. */
  readonly finished: boolean
}

export type Prospect = {
  readonly listed: boolean
  /** Obligation first, then what must be asked, then the rest. Lower comes first. */
  readonly rank: 1 | 2 | 3
  readonly reason: string
  readonly ask: readonly MissingFact[]
}

const outside = (reason: string): Prospect => ({ listed: false, rank: 3, reason, ask: [] })

/**
 * A contract of the territory without a known clause enters the prospecting list, with the reason and what
 * to ask the buyer. It is a list of people to call, never an accusation.
 * @rule R46
 * @source choix: une liste de personnes à appeler
 */
export const prospect = (facts: ProspectFacts): Prospect => {
  if (!facts.inTerritory) return outside('Hors du territoire.')
  if (facts.hasKnownClause) return outside('Une clause est déjà suivie.')
  if (facts.finished) return outside('Le marché est terminé.')
  const said = new Set(facts.considerations)
  if (said.has('SOCIAL_CLAUSE') || said.has('SOCIAL_CRITERION') || said.has('RESERVED')) {
    return {
      listed: true,
      rank: 1,
      reason: 'L’acheteur annonce une considération sociale : qui la suit ?',
      ask: [],
    }
  }
  const silence = said.has('NONE')
    ? 'Aucune considération sociale n’est annoncée.'
    : 'La considération sociale n’est pas renseignée.'
  const { status, sentence, missing } = facts.obligation
  if (status === 'REQUIRED') return { listed: true, rank: 1, reason: `${silence} ${sentence}`, ask: [] }
  if (status === 'UNDETERMINED')
    return { listed: true, rank: 2, reason: `${silence} ${sentence}`, ask: missing }
  return {
    listed: true,
    rank: 3,
    reason: `${silence} ${sentence} Une clause volontaire reste possible.`,
    ask: [],
  }
}
