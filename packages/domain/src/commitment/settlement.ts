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

/** What is settled, what is not, and what cannot be known yet. */
export type SettlementCode = 'TO_COMPLETE' | 'NOTHING_DUE' | 'TO_SETTLE' | 'SETTLED'

export type Settlement = {
  readonly code: SettlementCode
  /** Over, and how: terminated or closed. */
  readonly state: ContractState
  readonly due: Minutes
  readonly validated: Minutes
  /** What is missing, commitment by commitment. */
  readonly missing: Minutes
  /** Declared hours that wait to be validated. */
  readonly declared: Minutes
  readonly sentence: string
}

const codeOf = (
  due: Minutes,
  commitments: readonly ToSettle[],
  owed: readonly ToSettle[],
): SettlementCode => {
  if (owed.some(({ worked }) => worked !== null && worked.toComplete !== null)) return 'TO_COMPLETE'
  if (due === 0) return 'NOTHING_DUE'
  return commitments.every((each) => SETTLED.has(each.state)) ? 'SETTLED' : 'TO_SETTLE'
}

const sentenceOf = (said: Omit<Settlement, 'sentence'>): string => {
  const { code, due, validated, missing, declared } = said
  const name = `Marché ${contractStateLabels[said.state].toLowerCase()}`
  if (code === 'TO_COMPLETE')
    return `${name} : des heures totales manquent. Ce qui est dû n’est pas encore connu.`
  if (code === 'NOTHING_DUE') return `${name} : aucune heure n’est due.`
  const waiting = declared === 0 ? '' : ` ${formatHours(declared)} déclarées attendent leur validation.`
  const done = `${formatHours(validated)} validées sur ${formatHours(due)} dues.`
  const lacks = missing === 0 ? '' : ` Il en manque ${formatHours(missing)}.${waiting}`
  return code === 'SETTLED'
    ? `${name}, engagements soldés : ${done}${lacks}`
    : `${name} : ${done}${lacks} Reste à solder.`
}

/**
 * What a contract that is over leaves: hours to settle, or all of it settled. A termination takes nothing off what is
 * due; a written decision does, commitment by commitment (R85).
 * @returns a code, figures in minutes and the sentence; null while the contract keeps a pace, or when it was never
 * signed.
 */
export const settlement = (state: ContractState, commitments: readonly ToSettle[]): Settlement | null => {
  if (keepsAPace(state) || state === 'ABANDONED') return null
  const owed = commitments.filter((each) => isDue(each.state))
  const { due, validated, shortfall } = balanceOf(owed)
  const said = {
    ...{ code: codeOf(due, commitments, owed), state, due, validated, missing: shortfall },
    declared: sumMinutes(owed.map((each) => each.declared)),
  }
  return { ...said, sentence: sentenceOf(said) }
}
