import { commitmentLifecycle } from '@cordee/domain/commitment/commitment-lifecycle'
import { minutes } from '@cordee/domain/kernel/minutes'
import { cents } from '@cordee/domain/kernel/money'
import type { ClauseItems } from '@cordee/domain/procurement/clause-items'
import type { ContractFacts } from '@cordee/domain/procurement/contract-lifecycle'
import type { DerogationReason } from '@cordee/domain/procurement/derogation'
import {
  assessObligation,
  type Obligation,
  saysDefenceOrSecurity,
} from '@cordee/domain/procurement/obligation'
import type { BuyerCategory, ContractCategory } from '@cordee/domain/procurement/obligation-policies'
import { toDayOrNull } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'

/** What the rules on a contract look at. */
export const contractWithLots = {
  lots: {
    include: {
      clause: { include: { versions: { orderBy: { number: 'desc' }, take: 1 } } },
      holders: true,
      commitments: { select: { status: true } },
    },
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

export const obligationOf = (contract: ContractWithLots): Obligation =>
  assessObligation({
    launchedOn: toDayOrNull(contract.launchedOn),
    notifiedOn: toDayOrNull(contract.notifiedOn),
    contractCategory: contract.category as ContractCategory | null,
    buyerCategory: contract.buyerCategory as BuyerCategory | null,
    amount: contract.amountCents === null ? null : cents(Number(contract.amountCents)),
    lots: contract.lots.flatMap((lot) => (lot.amountCents === null ? [] : [cents(Number(lot.amountCents))])),
    nature: isDefenceOrSecurity(contract) ? 'DEFENCE_OR_SECURITY' : 'ORDINARY',
    derogation: contract.derogationReason
      ? {
          reason: contract.derogationReason as DerogationReason,
          justification: contract.derogationJustification ?? '',
        }
      : null,
  })

/** The clause with the most missing items speaks for the contract: every lot must be ready. */
export const contractFacts = (contract: ContractWithLots, reason = ''): ContractFacts => {
  const items = contract.lots.flatMap((lot) => {
    const version = lot.clause?.versions[0]
    return version ? [clauseItemsOf(version)] : []
  })
  const weakest = items.toSorted((one, other) => filled(one) - filled(other))[0] ?? null
  const commitments = contract.lots.flatMap((lot) => lot.commitments)
  return {
    clause: weakest,
    obligation: obligationOf(contract),
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
