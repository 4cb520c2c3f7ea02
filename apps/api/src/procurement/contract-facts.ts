import { commitmentLifecycle } from '@cordee/domain/commitment/commitment-lifecycle'
import { minutes } from '@cordee/domain/kernel/minutes'
import { cents } from '@cordee/domain/kernel/money'
import { labourKindOf, obligationPoliciesWith, type PolicyKind } from '@cordee/domain/policy-catalogue'
import type { ClauseItems } from '@cordee/domain/procurement/clause-items'
import type { ContractFacts } from '@cordee/domain/procurement/contract-lifecycle'
import type { DerogationReason } from '@cordee/domain/procurement/derogation'
import { sectors } from '@cordee/domain/procurement/labour-parameters'
import {
  assessObligation,
  type Obligation,
  saysDefenceOrSecurity,
} from '@cordee/domain/procurement/obligation'
import type { BuyerCategory, ContractCategory } from '@cordee/domain/procurement/obligation-policies'
import { createContextCache } from '@pothos/core'
import { toDayOrNull } from '../db/day.ts'
import { loadPolicies, type PolicyBook } from '../db/policy-in-force.ts'
import type { Tx } from '../db/types.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { type Context, carrierOf } from '../graphql/context.ts'

/** What the rules on a contract and its calculation read of the carrier's dated values. */
const contractPolicyKinds: readonly PolicyKind[] = ['thresholds', ...sectors.map(labourKindOf)]

export const loadContractPolicies = (tx: Pick<Tx, 'policyValue'>, carrierId: string): Promise<PolicyBook> =>
  loadPolicies(tx, carrierId, contractPolicyKinds)

/** The same, read once for all that a request shows. */
export const contractPolicies = createContextCache(({ db, actor }: Context) =>
  loadContractPolicies(db, carrierOf(actor)),
)

const leadFirst: Prisma.LotHolderOrderByWithRelationInput[] = [{ lead: 'desc' }, { shareBps: 'desc' }]

/** What the rules on a contract look at, ordered as pages ask for it: together, it is read once. */
export const contractWithLots = {
  lots: {
    include: {
      clause: { include: { versions: { orderBy: { number: 'desc' } } } },
      holders: { orderBy: leadFirst },
      commitments: { select: { status: true }, orderBy: { shareBps: 'desc' } },
    },
    orderBy: { number: 'asc' },
  },
} as const satisfies Prisma.ProcurementContractInclude

export type ContractWithLots = Prisma.ProcurementContractGetPayload<{ include: typeof contractWithLots }>

type VersionItems = {
  scope: string | null
  eligiblePublics: string | null
  facilitatorContact: string | null
  dueMinutes: number | null
}

export const clauseItemsOf = (version: VersionItems): ClauseItems => ({
  scope: version.scope ?? '',
  eligiblePublics: version.eligiblePublics ?? '',
  facilitatorContact: version.facilitatorContact ?? '',
  dueMinutes: version.dueMinutes === null ? null : minutes(version.dueMinutes),
  // A slice or a percentage says the volume by its rule.
  volumeInAnotherUnit: version.dueMinutes === null,
})

/** What the buyer answered; else what the essential data says. */
export const isDefenceOrSecurity = (contract: {
  defenceOrSecurity: boolean | null
  nature: string | null
}): boolean => contract.defenceOrSecurity ?? saysDefenceOrSecurity(contract.nature)

export const obligationOf = (contract: ContractWithLots, policies: PolicyBook): Obligation =>
  assessObligation(
    {
      launchedOn: toDayOrNull(contract.launchedOn),
      notifiedOn: toDayOrNull(contract.notifiedOn),
      contractCategory: contract.category as ContractCategory | null,
      buyerCategory: contract.buyerCategory as BuyerCategory | null,
      amount: contract.amountCents === null ? null : cents(Number(contract.amountCents)),
      lots: contract.lots.flatMap((lot) =>
        lot.amountCents === null ? [] : [cents(Number(lot.amountCents))],
      ),
      nature: isDefenceOrSecurity(contract) ? 'DEFENCE_OR_SECURITY' : 'ORDINARY',
      derogation: contract.derogationReason
        ? {
            reason: contract.derogationReason as DerogationReason,
            justification: contract.derogationJustification ?? '',
          }
        : null,
    },
    obligationPoliciesWith(policies.own('thresholds')),
  )

/** The clause with the most missing items speaks for the contract: every lot must be ready. */
export const contractFacts = (
  contract: ContractWithLots,
  policies: PolicyBook,
  reason = '',
): ContractFacts => {
  const items = contract.lots.flatMap((lot) => {
    const version = lot.clause?.versions[0]
    return version ? [clauseItemsOf(version)] : []
  })
  const weakest = items.toSorted((one, other) => filled(one) - filled(other))[0] ?? null
  const commitments = contract.lots.flatMap((lot) => lot.commitments)
  return {
    clause: weakest,
    obligation: obligationOf(contract, policies),
    derogation: contract.derogationReason
      ? {
          reason: contract.derogationReason as DerogationReason,
          justification: contract.derogationJustification ?? '',
        }
      : null,
    contract: {
      contractCategory: contract.category as ContractCategory | null,
      durationMonths: contract.durationMonths,
      launchedOn: toDayOrNull(contract.launchedOn),
    },
    reason,
    holderCount: contract.lots.reduce((count, lot) => count + lot.holders.length, 0),
    notifiedOn: toDayOrNull(contract.notifiedOn),
    openCommitmentCount: commitments.filter(({ status }) => !commitmentLifecycle.isFinal(status)).length,
    finalReportDone: contract.finalReportOn !== null,
  }
}

const filled = (items: ClauseItems): number =>
  [items.scope, items.eligiblePublics, items.facilitatorContact, items.dueMinutes].filter(Boolean).length
