import { addDays, type Day, daysBetween, formatDay, isWithin } from '../kernel/day.ts'
import { lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import { type Cents, cents, sumCents } from '../kernel/money.ts'
import type { NextActor } from '../kernel/next-actor.ts'
import { type BasisPoints, basisPoints, formatPercent, largestRemainder, WHOLE } from '../kernel/ratio.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

export const funderNatureLabels = {
  EU: 'Union européenne',
  STATE: 'État',
  REGION: 'Région',
  DEPARTMENT: 'Département',
  EPCI: 'Intercommunalité',
  PRIVATE: 'Entreprise',
  OWN_FUNDS: 'Autofinancement',
} as const

export type FunderNature = keyof typeof funderNatureLabels

/** A plan is written, then in force, then replaced by the next one and kept. */
export const fundingPlanLifecycle = lifecycle(
  {
    DRAFT: { activate: 'ACTIVE' },
    ACTIVE: { replace: 'REPLACED' },
    REPLACED: {},
  },
  ['replace'],
)

/** Who has the next word on a plan: a draft waits to be put in force. */
export const fundingPlanNextActor: Readonly<Record<StateOf<typeof fundingPlanLifecycle>, NextActor>> = {
  DRAFT: 'FACILITATOR',
  ACTIVE: 'NOBODY',
  REPLACED: 'NOBODY',
}

/** What a funder pays, for as long as it pays: shares change when a funder leaves or joins. */
export type FundingShare = {
  readonly funderId: string
  readonly nature: FunderNature
  readonly share: BasisPoints
  readonly from: Day
  readonly to: Day
}

export type FundingPlan = {
  readonly from: Day
  readonly to: Day
  readonly total: Cents
  readonly shares: readonly FundingShare[]
}

/** The stretches of the plan during which the shares do not change. */
const segments = (plan: FundingPlan): { readonly from: Day; readonly to: Day; readonly days: number }[] => {
  const starts = new Set<Day>([plan.from])
  for (const { from, to } of plan.shares) {
    for (const start of [from, addDays(to, 1)]) if (start > plan.from && start <= plan.to) starts.add(start)
  }
  const sorted = [...starts].sort()
  return sorted.map((from, index) => {
    const next = sorted[index + 1]
    const to = next === undefined ? plan.to : addDays(next, -1)
    return { from, to, days: daysBetween(from, to) + 1 }
  })
}

const sharesOn = (plan: FundingPlan, at: Day): FundingShare[] =>
  plan.shares.filter((share) => isWithin(share, at))

/**
 * A plan whose shares do not make 100 % on each of its days is not activated.
 * @rule R42
 * @returns the plan; refuses `FUNDING_SHARES_NOT_WHOLE` with the first day that fails, `FUNDING_SHARE_NEGATIVE`.
 * @source programme Sud Isère : 21 + 20 + 20 + 20 + 19 = 100 %
 */
export const activatePlan = (
  plan: FundingPlan,
): Result<FundingPlan, Refusal<'FUNDING_SHARES_NOT_WHOLE' | 'FUNDING_SHARE_NEGATIVE'>> => {
  if (plan.shares.some(({ share }) => share < 0)) return err(refuse('FUNDING_SHARE_NEGATIVE', 'shares'))
  for (const { from } of segments(plan)) {
    const total = basisPoints(sharesOn(plan, from).reduce((sum, { share }) => sum + share, 0))
    if (total !== WHOLE) {
      return err(
        refuse('FUNDING_SHARES_NOT_WHOLE', 'shares', { day: formatDay(from), total: formatPercent(total) }),
      )
    }
  }
  return ok(plan)
}

export type FunderAmount = {
  readonly funderId: string
  readonly nature: FunderNature
  readonly amount: Cents
}

/**
 * What each funder brings over the whole plan: the total is spread over its days, then by the shares of
 * those days; the sum of the parts is the total, to the cent.
 */
export const amountsByFunder = (plan: FundingPlan): FunderAmount[] => {
  const stretches = segments(plan)
  const totals = largestRemainder(
    plan.total,
    stretches.map(({ days }) => days),
  )
  const amounts = new Map<string, FunderAmount>()
  stretches.forEach(({ from }, index) => {
    const shares = sharesOn(plan, from)
    const parts = largestRemainder(
      totals[index] ?? 0,
      shares.map(({ share }) => share),
    )
    shares.forEach(({ funderId, nature }, position) => {
      const before = amounts.get(funderId)?.amount ?? 0
      amounts.set(funderId, { funderId, nature, amount: cents(before + (parts[position] ?? 0)) })
    })
  })
  return [...amounts.values()]
}

export type Counterparts = {
  readonly europe: Cents
  readonly nationalPublic: Cents
  readonly privateFunds: Cents
  readonly ownFunds: Cents
}

/**
 * European funds ask for a national public counterpart: it is shown apart from private money.
 * @rule R78
 * @source LEADER, sous-mesure 19.2: contrepartie publique nationale (à vérifier pour 2023-2027)
 */
export const counterparts = (plan: FundingPlan): Counterparts => {
  const amounts = amountsByFunder(plan)
  const sum = (...natures: readonly FunderNature[]) =>
    sumCents(amounts.filter(({ nature }) => natures.includes(nature)).map(({ amount }) => amount))
  return {
    europe: sum('EU'),
    nationalPublic: sum('STATE', 'REGION', 'DEPARTMENT', 'EPCI'),
    privateFunds: sum('PRIVATE'),
    ownFunds: sum('OWN_FUNDS'),
  }
}

/** A whole number (hours, people) by funder, on the shares of that day; the sum is kept. */
export const splitByFunder = (
  total: number,
  plan: FundingPlan,
  at: Day,
): { readonly funderId: string; readonly part: number }[] => {
  const shares = sharesOn(plan, at)
  const parts = largestRemainder(
    total,
    shares.map(({ share }) => share),
  )
  return shares.map(({ funderId }, index) => ({ funderId, part: parts[index] ?? 0 }))
}

/** A result with its day: hours worked, people who came in. */
export type DatedResult = { readonly on: Day; readonly amount: number }

/**
 * A result of a whole period by funder, when shares changed on the way: each stretch of days by its own
 * shares. What falls outside the plan belongs to nobody.
 * @returns whole parts whose sum, with what is outside, is the sum of the results.
 */
export const splitResults = (
  results: readonly DatedResult[],
  plan: FundingPlan,
): { readonly parts: ReadonlyMap<string, number>; readonly outside: number } => {
  const parts = new Map<string, number>()
  const within = segments(plan)
  let outside = 0
  for (const { on, amount } of results) if (on < plan.from || on > plan.to) outside += amount
  for (const { from, to } of within) {
    const total = results.reduce((sum, { on, amount }) => (on >= from && on <= to ? sum + amount : sum), 0)
    for (const { funderId, part } of splitByFunder(total, plan, from)) {
      parts.set(funderId, (parts.get(funderId) ?? 0) + part)
    }
  }
  return { parts, outside }
}
