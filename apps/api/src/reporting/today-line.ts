import type { Day } from '@cordee/domain/kernel/day'
import type { Progress } from '../commitment/types.ts'

export const lineKinds = [
  'TASK',
  'CALL_BACK',
  'REFERRAL',
  'STUDY_REQUEST',
  'HOURS_TO_VALIDATE',
  'ELIGIBILITY_ENDING',
  'PLACEMENT_ENDING',
  'PLACEMENT_TO_START',
  'PLACEMENT_TO_END',
  'MEETING_TO_HOLD',
  'OPPORTUNITY_TO_VERIFY',
  'WAITING_FOR_BUYER',
  'WAITING_FOR_HOLDER',
  'WAITING_FOR_COMPANY',
  'HOURS_NOT_DECLARED',
  'PACE',
] as const

export interface TodayLine {
  readonly id: string
  readonly kind: (typeof lineKinds)[number]
  readonly title: string
  readonly detail: string
  readonly since: Day | null
  readonly dueOn: Day | null
  readonly phone: string | null
  readonly urgent: boolean
  readonly targetKind:
    | 'CONTRACT'
    | 'PARTICIPANT'
    | 'OPPORTUNITY'
    | 'REFERRALS'
    | 'HOURS'
    | 'TASKS'
    | 'MEETINGS'
  readonly targetId: string | null
  readonly progress: Progress | null
  /** What can be done on the line itself. */
  readonly taskId: string | null
  /** Whose name the line says: reading it is noted. */
  readonly personId: string | null
}

/** A line with what is known; the rest is nothing. */
export const line = (
  parts: Partial<TodayLine> & Pick<TodayLine, 'id' | 'kind' | 'title' | 'detail' | 'targetKind'>,
): TodayLine => ({
  since: null,
  dueOn: null,
  phone: null,
  urgent: false,
  targetId: null,
  progress: null,
  taskId: null,
  personId: null,
  ...parts,
})

/** The first name and an initial: enough on a list. */
export const shortName = (identity: { firstName: string; lastName: string } | null): string =>
  identity ? `${identity.firstName} ${identity.lastName.slice(0, 1)}.` : 'Personne effacée'
