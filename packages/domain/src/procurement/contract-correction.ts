import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { type ContractState, contractLifecycle } from './contract-lifecycle.ts'
import { type DerogatedContract, type DerogationReason, derogationFits } from './derogation.ts'
import { refuse } from './refusals.ts'
import { defaultReservationPolicy, type ReservationPolicy } from './reserved-contract.ts'

/** What a correction of the facts of a contract meets, once they are as corrected. */
export type CorrectedContract = DerogatedContract & {
  readonly buyerChanges: boolean
  /** The commune is now of another community of communes: other values of practice may hold there. */
  readonly territoryChanges: boolean
  /** Hours were counted on one of its commitments. */
  readonly hoursCounted: boolean
  readonly derogation: DerogationReason | null
  /** A reservation to the social economy was checked. */
  readonly reservedToEss: boolean
}

/**
 * A wrong fact of a contract is corrected as long as nothing rests on it: hours are counted by the values of
 * practice of a buyer and of a territory, a derogation and a reservation were checked against a length.
 * @returns the facts; refuses `HOURS_COUNTED_FOR_BUYER`, `HOURS_COUNTED_ON_TERRITORY`, `DEROGATION_DOES_NOT_FIT`,
 *   `RESERVED_TOO_LONG`.
 */
export const checkContractCorrection = (
  facts: CorrectedContract,
  policy: ReservationPolicy = defaultReservationPolicy,
): Result<CorrectedContract> => {
  if (facts.hoursCounted && facts.buyerChanges) return err(refuse('HOURS_COUNTED_FOR_BUYER', 'buyerId'))
  if (facts.hoursCounted && facts.territoryChanges)
    return err(refuse('HOURS_COUNTED_ON_TERRITORY', 'communeCode'))
  if (facts.derogation !== null && !derogationFits(facts.derogation, facts))
    return err(refuse('DEROGATION_DOES_NOT_FIT', 'durationMonths'))
  return facts.reservedToEss && (facts.durationMonths ?? 0) > policy.mostMonthsForEss
    ? err(refuse('RESERVED_TOO_LONG', 'durationMonths', { months: policy.mostMonthsForEss }))
    : ok(facts)
}

const over: ReadonlySet<ContractState> = new Set([
  'COMPLETED',
  'TERMINATED',
  ...contractLifecycle.states.filter((state) => contractLifecycle.isFinal(state)),
])

/**
 * A lot that was forgotten is added as long as the contract lives, under a number of its own.
 * @returns the number; refuses `CONTRACT_OVER`, `LOT_NUMBER_TAKEN`.
 */
export const addLot = (
  state: ContractState,
  numbers: readonly number[],
  number: number,
): Result<number, Refusal<'CONTRACT_OVER' | 'LOT_NUMBER_TAKEN'>> => {
  if (over.has(state)) return err(refuse('CONTRACT_OVER'))
  return numbers.includes(number) ? err(refuse('LOT_NUMBER_TAKEN', 'number', { number })) : ok(number)
}

/**
 * The amount of a lot is corrected until somebody owes its hours; from then on an amendment changes it (R14, R15).
 * @returns the amount; refuses `LOT_PRICED_BY_AMENDMENT`.
 */
export const priceLot = <Amount>(
  amount: { readonly before: Amount; readonly after: Amount },
  awarded: boolean,
): Result<Amount, Refusal<'LOT_PRICED_BY_AMENDMENT'>> =>
  awarded && amount.before !== amount.after
    ? err(refuse('LOT_PRICED_BY_AMENDMENT', 'amountCents'))
    : ok(amount.after)
