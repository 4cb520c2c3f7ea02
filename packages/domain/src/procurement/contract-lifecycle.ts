import type { Day } from '../kernel/day.ts'
import { type EventOf, lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import type { NextActor } from '../kernel/next-actor.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { type ClauseItems, checkClauseItems } from './clause-items.ts'
import type { DerogatedContract, Derogation } from './derogation.ts'
import { checkDerogation } from './derogation-check.ts'
import type { Obligation } from './obligation.ts'
import { refuse } from './refusals.ts'

/** The life of a procurement contract, from the day somebody hears of it to its closing. */
export const contractLifecycle = lifecycle({
  IDENTIFIED: { study: 'STUDY', setAside: 'NO_CLAUSE' },
  STUDY: { propose: 'CLAUSE_PROPOSED', setAside: 'NO_CLAUSE' },
  CLAUSE_PROPOSED: { publish: 'PUBLISHED', restudy: 'STUDY', setAside: 'NO_CLAUSE' },
  PUBLISHED: { award: 'AWARDED', findUnsuccessful: 'UNSUCCESSFUL', abandon: 'ABANDONED' },
  AWARDED: { notify: 'NOTIFIED', abandon: 'ABANDONED' },
  NOTIFIED: { start: 'IN_PROGRESS', terminate: 'TERMINATED' },
  IN_PROGRESS: { complete: 'COMPLETED', suspend: 'SUSPENDED', terminate: 'TERMINATED' },
  SUSPENDED: { resume: 'IN_PROGRESS', terminate: 'TERMINATED' },
  COMPLETED: { close: 'CLOSED' },
  TERMINATED: { close: 'CLOSED' },
  NO_CLAUSE: { study: 'STUDY' },
  UNSUCCESSFUL: { restudy: 'STUDY' },
  ABANDONED: {},
  CLOSED: {},
})

export type ContractState = StateOf<typeof contractLifecycle>
export type ContractEvent = EventOf<typeof contractLifecycle>

export const contractStateLabels: Readonly<Record<ContractState, string>> = {
  IDENTIFIED: 'Repéré',
  STUDY: 'À l’étude',
  CLAUSE_PROPOSED: 'Clause proposée',
  PUBLISHED: 'Consultation publiée',
  AWARDED: 'Attribué',
  NOTIFIED: 'Notifié',
  IN_PROGRESS: 'En cours',
  SUSPENDED: 'Suspendu',
  COMPLETED: 'Terminé',
  TERMINATED: 'Résilié',
  NO_CLAUSE: 'Sans clause',
  UNSUCCESSFUL: 'Infructueux',
  ABANDONED: 'Abandonné',
  CLOSED: 'Clos',
}

export const contractEventLabels: Readonly<Record<ContractEvent, string>> = {
  study: 'Étudier',
  setAside: 'Classer sans clause',
  propose: 'Proposer la clause',
  restudy: 'Reprendre l’étude',
  publish: 'Noter la publication',
  award: 'Noter l’attribution',
  findUnsuccessful: 'Noter l’absence d’offre retenue',
  abandon: 'Noter l’abandon',
  notify: 'Noter la notification',
  start: 'Démarrer',
  complete: 'Noter la fin',
  suspend: 'Suspendre',
  resume: 'Reprendre',
  terminate: 'Noter la résiliation',
  close: 'Clore',
}

/** Who has the next word in each state. */
export const contractNextActor: Readonly<Record<ContractState, NextActor>> = {
  IDENTIFIED: 'FACILITATOR',
  STUDY: 'FACILITATOR',
  CLAUSE_PROPOSED: 'BUYER',
  PUBLISHED: 'BUYER',
  AWARDED: 'FACILITATOR',
  NOTIFIED: 'HOLDER',
  IN_PROGRESS: 'HOLDER',
  SUSPENDED: 'HOLDER',
  COMPLETED: 'FACILITATOR',
  TERMINATED: 'FACILITATOR',
  UNSUCCESSFUL: 'FACILITATOR',
  NO_CLAUSE: 'NOBODY',
  ABANDONED: 'NOBODY',
  CLOSED: 'NOBODY',
}

/** What the guards look at. */
export type ContractFacts = {
  readonly clause: ClauseItems | null
  readonly obligation: Obligation
  readonly derogation: Derogation | null
  /** Against which the case of derogation is checked. */
  readonly contract?: DerogatedContract
  readonly reason: string
  readonly holderCount: number
  readonly notifiedOn: Day | null
  readonly openCommitmentCount: number
  readonly finalReportDone: boolean
}

type Guard = (facts: ContractFacts) => Result<unknown>

const reasonGiven: Guard = ({ reason }) =>
  reason.trim() === '' ? err(refuse('REASON_NEEDED', 'reason')) : ok(reason)

const guards: Readonly<Partial<Record<ContractEvent, Guard>>> = {
  setAside: (facts) => {
    const derogated = checkDerogation(facts.obligation, false, facts.derogation, facts.contract)
    return derogated.ok ? reasonGiven(facts) : derogated
  },
  publish: ({ clause, obligation, derogation, contract }) => {
    const derogated = checkDerogation(obligation, clause !== null, derogation, contract)
    return !derogated.ok || clause === null ? derogated : checkClauseItems(clause)
  },
  notify: ({ holderCount, notifiedOn }) => {
    if (holderCount === 0) return err(refuse('HOLDERS_MISSING', 'holders'))
    return notifiedOn === null ? err(refuse('NOTIFICATION_DATE_MISSING', 'notifiedOn')) : ok(notifiedOn)
  },
  abandon: reasonGiven,
  terminate: reasonGiven,
  close: ({ openCommitmentCount, finalReportDone }) => {
    if (openCommitmentCount > 0) return err(refuse('COMMITMENTS_OPEN', 'commitments'))
    return finalReportDone ? ok(true) : err(refuse('FINAL_REPORT_MISSING', 'finalReport'))
  },
}

/**
 * Takes a step if the table and its guard allow it.
 * @returns the new state; refuses `STEP_NOT_POSSIBLE` or what the guard asks for.
 */
export const takeContractStep = (
  state: ContractState,
  event: ContractEvent,
  facts: ContractFacts,
): Result<ContractState> => {
  const next = contractLifecycle.next(state, event)
  if (!next.ok) return next
  const guarded = guards[event]?.(facts)
  return guarded === undefined || guarded.ok ? next : guarded
}

export type AvailableStep = {
  readonly event: ContractEvent
  readonly label: string
  readonly to: ContractState
  /** `null` when the step can be taken now; otherwise what it still needs. */
  readonly needs: Refusal | null
}

/** The steps open from this state, each with what it still needs. */
export const availableSteps = (state: ContractState, facts: ContractFacts): AvailableStep[] =>
  contractLifecycle.events(state).flatMap((event) => {
    const next = contractLifecycle.next(state, event)
    if (!next.ok) return []
    const taken = takeContractStep(state, event, facts)
    return [
      { event, label: contractEventLabels[event], to: next.value, needs: taken.ok ? null : taken.error },
    ]
  })
