import type { ReferralRefusalReason, ReferralState } from './referral-lifecycle.ts'

export type StateNews =
  | 'REQUEST_PROPOSED'
  | 'REQUEST_MEETING'
  | 'REQUEST_ACCEPTED'
  | 'NOT_THIS_TIME'
  | 'POSITION_FILLED'

/** The position went away: nothing was decided about the person. */
const POSITION_GONE: ReadonlySet<ReferralRefusalReason> = new Set(['NO_POSITION', 'OTHER_PERSON_CHOSEN'])

/** The person decided, and knows it: nobody writes it to them. */
const OWN_CHOICE: ReadonlySet<ReferralRefusalReason> = new Set([
  'HIRED_ELSEWHERE',
  'TRAINING',
  'NOT_INTERESTED',
])

/**
 * What a person is written when their request changes state.
 * @returns null for a state that tells nothing new: one looked at, one they agreed to keep or stopped themselves
 */
export const stateNews = (state: ReferralState, reason: ReferralRefusalReason | null): StateNews | null => {
  switch (state) {
    case 'PROPOSED_TO_COMPANY':
      return 'REQUEST_PROPOSED'
    case 'INTERVIEW':
      return 'REQUEST_MEETING'
    case 'ACCEPTED':
      return 'REQUEST_ACCEPTED'
    case 'REFUSED':
      if (reason !== null && OWN_CHOICE.has(reason)) return null
      return reason !== null && POSITION_GONE.has(reason) ? 'POSITION_FILLED' : 'NOT_THIS_TIME'
    case 'NEW':
    case 'UNDER_REVIEW':
    case 'POOL':
    case 'WITHDRAWN':
    case 'OBSOLETE':
      return null
  }
}
