import type { Day } from '../kernel/day.ts'
import { type EventOf, lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** The facilitator's time of a month, signed twice, locked, then claimed once. */
export const timeSheetLifecycle = lifecycle(
  {
    OPEN: { signByEmployee: 'SIGNED_EMPLOYEE' },
    SIGNED_EMPLOYEE: { signByManager: 'SIGNED_MANAGER', reopen: 'OPEN' },
    SIGNED_MANAGER: { lock: 'LOCKED', reopen: 'OPEN' },
    LOCKED: { claim: 'CLAIMED', reopen: 'OPEN' },
    CLAIMED: {},
  },
  ['lock', 'claim'],
)

export type TimeSheetState = StateOf<typeof timeSheetLifecycle>
export type TimeSheetEvent = EventOf<typeof timeSheetLifecycle>

export const timeSheetStateLabels: Readonly<Record<TimeSheetState, string>> = {
  OPEN: 'En saisie',
  SIGNED_EMPLOYEE: 'Signée par la personne',
  SIGNED_MANAGER: 'Signée par la hiérarchie',
  LOCKED: 'Verrouillée',
  CLAIMED: 'Réclamée',
}

export const timeSheetEventLabels: Readonly<Record<TimeSheetEvent, string>> = {
  signByEmployee: 'Signer',
  signByManager: 'Signer en responsable',
  lock: 'Verrouiller',
  claim: 'Mettre dans une demande de paiement',
  reopen: 'Rouvrir, avec une raison',
}

/** Reopening needs a reason and is over once the sheet is claimed. */
export const reopenTimeSheet = (
  state: TimeSheetState,
  reason: string,
): Result<
  TimeSheetState,
  Refusal<'TIME_SHEET_CLAIMED' | 'REOPENING_REASON_NEEDED' | 'STEP_NOT_POSSIBLE'>
> => {
  if (state === 'CLAIMED') return err(refuse('TIME_SHEET_CLAIMED', 'state'))
  if (reason.trim() === '') return err(refuse('REOPENING_REASON_NEEDED', 'reason'))
  return timeSheetLifecycle.next(state, 'reopen')
}

/** Who signed and when: both before the claim is filed. */
export type Signatures = { readonly employeeOn: Day | null; readonly managerOn: Day | null }
