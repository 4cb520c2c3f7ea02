import { cents } from '@cordee/domain/kernel/money'
import { basisPoints } from '@cordee/domain/kernel/ratio'
import type { FunderNature, FundingPlan } from '@cordee/domain/programme/funding-plan'
import { toDay } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'

interface ShareRow {
  readonly funderId: string
  readonly nature: string
  readonly shareBps: number
  readonly fromDay: Date
  readonly toDay: Date
}

interface PlanRow {
  readonly totalCents: bigint
  readonly shares: readonly ShareRow[]
  readonly programme: { readonly fromDay: Date; readonly toDay: Date }
}

/** What a plan needs to be read by the domain. */
export const planFacts = {
  shares: { orderBy: { shareBps: 'desc' } },
  programme: { select: { fromDay: true, toDay: true } },
} as const satisfies Prisma.FundingPlanInclude

export const planOf = ({ totalCents, shares, programme }: PlanRow): FundingPlan => ({
  from: toDay(programme.fromDay),
  to: toDay(programme.toDay),
  total: cents(Number(totalCents)),
  shares: shares.map(({ funderId, nature, shareBps, fromDay, toDay: end }) => ({
    funderId,
    nature: nature as FunderNature,
    share: basisPoints(shareBps),
    from: toDay(fromDay),
    to: toDay(end),
  })),
})
