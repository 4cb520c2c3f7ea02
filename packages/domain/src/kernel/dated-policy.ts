import { type Day, formatDay } from './day.ts'

/** A value of practice or of law: from when, since which text, and whether somebody checked that text. */
export type DatedPolicy = {
  /** The value a carrier set; absent for one that is delivered. */
  readonly id?: string
  readonly from: Day
  /** Last day of the value; absent while it lasts. */
  readonly to?: Day | null
  /** Absent: for everybody. The narrower wins: the contract, its buyer, the programme, the territory. */
  readonly scope?: PolicyScope
  readonly source: string
  /** False while nobody has read the text itself: the screens show « à vérifier ». */
  readonly verified: boolean
}

export type PolicyScope =
  | { readonly kind: 'TERRITORY'; readonly id: string }
  | { readonly kind: 'PROGRAMME'; readonly id: string }
  | { readonly kind: 'BUYER'; readonly id: string }
  | { readonly kind: 'CONTRACT'; readonly id: string }

/** Where the question is asked. */
export type PolicyPlace = {
  readonly territoryId?: string
  readonly programmeId?: string
  readonly buyerId?: string
  readonly contractId?: string
}

/** From the widest to the narrowest, with where the place says it is. */
const SCOPES = [
  ['TERRITORY', 'territoryId'],
  ['PROGRAMME', 'programmeId'],
  ['BUYER', 'buyerId'],
  ['CONTRACT', 'contractId'],
] as const satisfies readonly (readonly [PolicyScope['kind'], keyof PolicyPlace])[]

const rank = ({ scope }: DatedPolicy): number =>
  scope === undefined ? 0 : 1 + SCOPES.findIndex(([kind]) => kind === scope.kind)

const applies = (scope: PolicyScope | undefined, place: PolicyPlace): boolean =>
  scope === undefined || SCOPES.some(([kind, where]) => kind === scope.kind && place[where] === scope.id)

/** The policy in force that day: the narrowest scope, then the latest start; `null` when there is none. */
export const findPolicy = <Policy extends DatedPolicy>(
  policies: readonly Policy[],
  at: Day,
  place: PolicyPlace = {},
): Policy | null => {
  let found: Policy | null = null
  for (const policy of policies) {
    const inForce = policy.from <= at && (policy.to === undefined || policy.to === null || at <= policy.to)
    if (!inForce || !applies(policy.scope, place)) continue
    if (
      found === null ||
      rank(policy) > rank(found) ||
      (rank(policy) === rank(found) && policy.from >= found.from)
    ) {
      found = policy
    }
  }
  return found
}

/**
 * The policy in force that day, where one always exists.
 * @throws RangeError when none does: a table of policies with a hole is a bug.
 */
export const policyAt = <Policy extends DatedPolicy>(
  policies: readonly Policy[],
  at: Day,
  place: PolicyPlace = {},
): Policy => {
  const found = findPolicy(policies, at, place)
  if (found === null) throw new RangeError(`No policy is in force on ${at}`)
  return found
}

/** What a result says of the policy behind it: since when, from which text, and whether somebody read it. */
export type PolicyUsed = Pick<DatedPolicy, 'from' | 'source' | 'verified' | 'scope'>

/** What a result says of its policy, without its values; the scope only where it is narrower than everybody. */
export const policyUsed = ({ from, source, verified, scope }: DatedPolicy): PolicyUsed => ({
  from,
  source,
  verified,
  ...(scope === undefined ? {} : { scope }),
})

const OF_SCOPE = {
  TERRITORY: ' du territoire',
  PROGRAMME: ' du programme',
  BUYER: ' de l’acheteur',
  CONTRACT: ' du marché',
} as const

/** The same in one French line, for a screen or the foot of a document; « à vérifier » is said once. */
export const policyLine = ({ from, source, verified, scope }: PolicyUsed): string => {
  const doubt = verified || source.includes('à vérifier') ? '' : ' (à vérifier)'
  return `Valeur${scope === undefined ? '' : OF_SCOPE[scope.kind]} en vigueur depuis le ${formatDay(from)}. Source : ${source}${doubt}.`
}
