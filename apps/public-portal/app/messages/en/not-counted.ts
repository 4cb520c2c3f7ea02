import type { CountingReason } from '@cordee/domain/placement/counting'

/** Why hours do not count, by the code of the reason. */
export const notCounted: Readonly<Record<CountingReason, string>> = {
  NOT_ELIGIBLE: 'Nobody has decided yet whether this person’s hours count.',
  BEFORE_EFFECT: 'Before the day from which the hours count.',
  PATH_ENDED: 'After the end of the person’s pathway.',
  PASS_SUSPENDED: 'PASS IAE suspended: these hours wait for the facilitator’s decision.',
  CDI_WINDOW_ENDED: 'After the time during which a permanent contract (CDI) counts.',
  OUTSIDE_CONTRACT: 'Outside the dates of the contract of work.',
  NO_EMPLOYMENT_CONTRACT: 'No contract of work: a trial period or an internship.',
  PERMANENT_STAFF: 'Permanent staff of the organisation, not somebody on their way back to work.',
  ALREADY_EMPLOYED: 'The company already employed this person.',
  HIRED_TOO_EARLY: 'Hired before the contract was notified.',
  PAID_LEAVE: 'Paid leave: these are not hours worked.',
  ABSENCE: 'Absence: these are not hours worked.',
  TUTORING: 'Tutoring does not count here.',
  TRAINING: 'Training does not count here.',
  TRAINING_CAP: 'Above the limit for training.',
}
