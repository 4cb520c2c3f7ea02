import type { Day } from '../kernel/day.ts'
import { type EventOf, lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import type { Cents } from '../kernel/money.ts'
import type { NextActor } from '../kernel/next-actor.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { assessObligation, type Obligation } from './obligation.ts'
import type { BuyerCategory, ContractCategory } from './obligation-policies.ts'
import { refuse } from './refusals.ts'

/** A purchase a buyer plans: kept, it becomes a contract to study, or is one that is there; set aside, it can be put back. */
export const plannedPurchaseLifecycle = lifecycle({
  PLANNED: { keep: 'KEPT', tie: 'KEPT', setAside: 'SET_ASIDE' },
  SET_ASIDE: { putBack: 'PLANNED' },
  KEPT: {},
})
export type PlannedPurchaseState = StateOf<typeof plannedPurchaseLifecycle>
export type PlannedPurchaseEvent = EventOf<typeof plannedPurchaseLifecycle>

export const plannedPurchaseStateLabels: Readonly<Record<PlannedPurchaseState, string>> = {
  PLANNED: 'À trier',
  SET_ASIDE: 'Écarté',
  KEPT: 'Retenu',
}

/** Who has the next word on a planned purchase. */
export const plannedPurchaseNextActor: Readonly<Record<PlannedPurchaseState, NextActor>> = {
  PLANNED: 'FACILITATOR',
  SET_ASIDE: 'NOBODY',
  KEPT: 'NOBODY',
}

/**
 * What is planned may be said again until it is a contract: from then on the contract is corrected.
 * @returns the state; refuses `PURCHASE_KEPT`.
 */
export const checkPurchaseEdits = (
  state: PlannedPurchaseState,
): Result<PlannedPurchaseState, Refusal<'PURCHASE_KEPT'>> =>
  state === 'KEPT' ? err(refuse('PURCHASE_KEPT')) : ok(state)

/**
 * A contract that is there fulfils a planned purchase of its buyer, and of no other purchase.
 * @param fulfils the purchase that the contract is tied to already, or `null`
 * @returns the contract; refuses `PURCHASE_OTHER_BUYER`, `CONTRACT_FULFILS_ANOTHER`.
 */
export const checkFulfils = <Contract extends { readonly buyerId: string; readonly fulfils: string | null }>(
  buyerId: string,
  contract: Contract,
): Result<Contract, Refusal<'PURCHASE_OTHER_BUYER' | 'CONTRACT_FULFILS_ANOTHER'>> => {
  if (contract.buyerId !== buyerId) return err(refuse('PURCHASE_OTHER_BUYER', 'contractId'))
  return contract.fulfils === null ? ok(contract) : err(refuse('CONTRACT_FULFILS_ANOTHER', 'contractId'))
}

export type PlannedPurchase = {
  /** The day the consultation should be published, as the buyer says it. */
  readonly plannedOn: Day
  readonly category: ContractCategory | null
  readonly buyerCategory: BuyerCategory | null
  /** Without tax. */
  readonly amount: Cents | null
}

/**
 * The obligation test on what is planned: the same as for a contract, as if the consultation left on the planned
 * day. It helps to choose what to study first, and is made again on the real dates.
 */
export const foreseenObligation = ({
  plannedOn,
  category,
  buyerCategory,
  amount,
}: PlannedPurchase): Obligation =>
  assessObligation({
    launchedOn: plannedOn,
    notifiedOn: null,
    contractCategory: category,
    buyerCategory,
    amount,
    lots: [],
    nature: 'ORDINARY',
    derogation: null,
  })
