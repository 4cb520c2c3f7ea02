import { formatHours, type Minutes, sumMinutes } from '../kernel/minutes.ts'
import { type ContractState, contractStateLabels } from '../procurement/contract-lifecycle.ts'
import { balanceOf, type Owed } from './balance.ts'
import { type CommitmentState, isDue } from './commitment-lifecycle.ts'

/** Whose works are over for good: their hours are settled, none is expected any more. */
const OVER: ReadonlySet<ContractState> = new Set(['TERMINATED', 'ABANDONED', 'CLOSED'])
const SETTLED: ReadonlySet<CommitmentState> = new Set(['CLOSED', 'CANCELLED'])

/** What one commitment owes, and where it is. */
type ToSettle = Owed & {
  /** Hours declared that wait to be validated. */
  readonly declared: Minutes
  /** Where it owes a part of the hours worked: what is missing to know how many, if anything (R08). */
  readonly worked: { readonly toComplete: string | null } | null
  readonly state: CommitmentState
}

/** Does a contract still have a pace, and somewhere to head for? */
export const keepsAPace = (state: ContractState): boolean => !OVER.has(state)

/**
 * What a contract that is over leaves: hours to settle, or all of it settled. A termination takes nothing off what is
 * due; a written decision does, commitment by commitment (R85).
 * @returns a sentence; null while the contract keeps a pace, or when it was never signed.
 */
export const settlement = (state: ContractState, commitments: readonly ToSettle[]): string | null => {
  if (keepsAPace(state) || state === 'ABANDONED') return null
  const name = `Marché ${contractStateLabels[state].toLowerCase()}`
  const owed = commitments.filter((each) => isDue(each.state))
  const unknown = owed.some(({ worked }) => worked !== null && worked.toComplete !== null)
  if (unknown) return `${name} : des heures totales manquent, ce qui est dû n’est pas encore connu.`
  const { due, validated, shortfall } = balanceOf(owed)
  if (due === 0) return `${name} : aucune heure n’est due.`
  const declared = sumMinutes(owed.map((each) => each.declared))
  const waiting = declared === 0 ? '' : ` (${formatHours(declared)} déclarées attendent leur validation)`
  const done = `${formatHours(validated)} validées sur ${formatHours(due)} dues`
  const missing = shortfall === 0 ? '' : `, il en manque ${formatHours(shortfall)}${waiting}`
  const settled = commitments.every((each) => SETTLED.has(each.state))
  return settled
    ? `${name}, engagements soldés : ${done}${missing}.`
    : `${name} : ${done}${missing}. Reste à solder.`
}
