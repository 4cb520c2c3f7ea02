import type { Day } from '../kernel/day.ts'
import { lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import type { Cents } from '../kernel/money.ts'
import type { NextActor } from '../kernel/next-actor.ts'
import { assessObligation, type Obligation } from './obligation.ts'
import type { BuyerCategory, ContractCategory } from './obligation-policies.ts'

/** A purchase a buyer plans: kept, it becomes a contract to study; set aside, it can be put back. */
export const plannedPurchaseLifecycle = lifecycle({
  PLANNED: { keep: 'KEPT', setAside: 'SET_ASIDE' },
  SET_ASIDE: { putBack: 'PLANNED' },
  KEPT: {},
})
export type PlannedPurchaseState = StateOf<typeof plannedPurchaseLifecycle>

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
