import { readFileSync } from 'node:fs'
import { commitmentLifecycle } from '@cordee/domain/commitment/commitment-lifecycle'
import { penaltyCaseLifecycle } from '@cordee/domain/commitment/penalty-case'
import { postponementRequestLifecycle } from '@cordee/domain/commitment/postponement-request'
import { messageLifecycle } from '@cordee/domain/messaging/message'
import { taskLifecycle } from '@cordee/domain/messaging/task'
import { meetingLifecycle } from '@cordee/domain/opportunity/meeting'
import { opportunityLifecycle } from '@cordee/domain/opportunity/opportunity-lifecycle'
import { referralLifecycle } from '@cordee/domain/opportunity/referral-lifecycle'
import { staffingOfferLifecycle, staffingRequestLifecycle } from '@cordee/domain/opportunity/staffing-request'
import { studyRequestLifecycle } from '@cordee/domain/opportunity/study-request'
import { workRequestLifecycle } from '@cordee/domain/opportunity/work-request'
import { eligibilityLifecycle } from '@cordee/domain/participant/eligibility-lifecycle'
import { hoursMonthLifecycle } from '@cordee/domain/placement/hours-month-lifecycle'
import { immersionLifecycle } from '@cordee/domain/placement/immersion'
import { placementLifecycle } from '@cordee/domain/placement/placement-lifecycle'
import { clauseLifecycle } from '@cordee/domain/procurement/clause-lifecycle'
import { contractLifecycle } from '@cordee/domain/procurement/contract-lifecycle'
import { plannedPurchaseLifecycle } from '@cordee/domain/procurement/planned-purchase'
import { fundingPlanLifecycle } from '@cordee/domain/programme/funding-plan'
import { timeSheetLifecycle } from '@cordee/domain/programme/time-sheet'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { describe, expect, test } from 'vitest'

const sdl = (door: string): GraphQLSchema =>
  buildSchema(readFileSync(new URL(`../../schema/${door}.graphql`, import.meta.url), 'utf8'), {
    assumeValidSDL: true,
  })
const doors = ['facilitator', 'holder', 'partner'].map(sdl)
const mutations = new Set(doors.flatMap((door) => Object.keys(door.getMutationType()?.getFields() ?? {})))

interface Life {
  readonly states: readonly string[]
  readonly steps: (state: never) => readonly string[]
}

/** Every type that says its steps, and the verb that takes each: nobody is told of a step that they cannot take. */
const verbs: Readonly<
  Record<string, { readonly life: Life; readonly by: Readonly<Record<string, string>> }>
> = {
  Clause: {
    life: clauseLifecycle,
    by: {
      submit: 'submitClause',
      accept: 'recordClauseAccepted',
      reject: 'recordClauseRejected',
      revise: 'reviseClause',
      publish: 'publishClause',
      suspend: 'suspendClause',
      resume: 'resumeClause',
      waive: 'waiveClause',
      settle: 'settleClause',
    },
  },
  Commitment: {
    life: commitmentLifecycle,
    by: {
      affirm: 'affirmTranche',
      start: 'scheduleLot',
      suspend: 'suspendCommitment',
      resume: 'resumeCommitment',
      fulfil: 'fulfilCommitment',
      findShortfall: 'recordShortfall',
      agreeRemedy: 'agreeRemedy',
      openPenaltyCase: 'openPenaltyCase',
      close: 'closeCommitment',
      cancel: 'cancelCommitment',
    },
  },
  EligibilityAssessment: {
    life: eligibilityLifecycle,
    by: {
      submit: 'submitEligibilityForm',
      validate: 'validateEligibilityForm',
      refuse: 'refuseEligibilityForm',
      askMore: 'askMoreForForm',
      extend: 'extendEligibility',
      revoke: 'revokeEligibility',
    },
  },
  FundingPlan: { life: fundingPlanLifecycle, by: { activate: 'activatePlan' } },
  HoursMonth: {
    life: hoursMonthLifecycle,
    by: {
      submit: 'declareHours',
      review: 'reviewHours',
      validate: 'validateHours',
      sendBack: 'returnHours',
      reject: 'rejectHours',
      reopen: 'reopenHours',
    },
  },
  Immersion: {
    life: immersionLifecycle,
    by: {
      agree: 'agreeImmersion',
      change: 'editImmersion',
      start: 'startImmersion',
      finish: 'finishImmersion',
      stop: 'stopImmersion',
      drop: 'dropImmersion',
    },
  },
  Meeting: { life: meetingLifecycle, by: { hold: 'holdMeeting', cancel: 'cancelMeeting' } },
  Message: { life: messageLifecycle, by: { retry: 'retryMessage', settle: 'completeTask' } },
  Opportunity: {
    life: opportunityLifecycle,
    by: {
      publish: 'publishOpportunity',
      pause: 'pauseOpportunity',
      resume: 'resumeOpportunity',
      fill: 'fillOpportunity',
      confirm: 'verifyOpportunity',
      cancel: 'cancelOpportunity',
      reopen: 'reopenOpportunity',
      archive: 'archiveOpportunity',
    },
  },
  PartnerReferral: {
    life: { states: ['NEW'], steps: () => ['withdraw'] },
    by: { withdraw: 'withdrawPartnerReferral' },
  },
  PenaltyCase: {
    life: penaltyCaseLifecycle,
    by: {
      exchange: 'hearHolder',
      sendNotice: 'signPenaltyNotice',
      openRemedy: 'recordNoticeReceived',
      findRemedied: 'findPenaltyRemedied',
      propose: 'proposePenalty',
      apply: 'applyPenalty',
      reduce: 'reducePenalty',
      waive: 'waivePenalty',
      drop: 'dropPenaltyCase',
      close: 'closePenaltyCase',
    },
  },
  Placement: {
    life: placementLifecycle,
    by: {
      start: 'startPlacement',
      cancel: 'cancelPlacement',
      suspend: 'suspendPlacement',
      resume: 'resumePlacement',
      end: 'endPlacement',
      followUp: 'recordOutcome',
    },
  },
  PlannedPurchase: {
    life: plannedPurchaseLifecycle,
    by: {
      keep: 'keepPlannedPurchase',
      tie: 'tiePlannedPurchase',
      setAside: 'setPlannedPurchaseAside',
      putBack: 'putPlannedPurchaseBack',
    },
  },
  PostponementRequest: {
    life: postponementRequestLifecycle,
    by: { accept: 'acceptPostponement', decline: 'declinePostponement', takeBack: 'takeBackPostponement' },
  },
  ProcurementContract: {
    life: contractLifecycle,
    by: {
      study: 'studyContract',
      propose: 'submitClause',
      publish: 'publishClause',
      restudy: 'restudyContract',
      setAside: 'setContractAside',
      award: 'awardLot',
      findUnsuccessful: 'recordUnsuccessful',
      abandon: 'abandonContract',
      notify: 'notifyContract',
      start: 'scheduleLot',
      complete: 'completeContract',
      suspend: 'suspendContract',
      resume: 'resumeContract',
      terminate: 'terminateContract',
      close: 'closeContract',
    },
  },
  Referral: {
    life: referralLifecycle,
    by: {
      review: 'reviewReferral',
      propose: 'proposeReferral',
      meet: 'recordInterview',
      accept: 'acceptReferral',
      refuse: 'refuseReferral',
      withdraw: 'withdrawReferral',
      makeObsolete: 'recordHiredElsewhere',
      keepInPool: 'keepReferralInPool',
    },
  },
  StaffingOffer: {
    life: staffingOfferLifecycle,
    by: {
      answer: 'recordStaffingAnswer',
      decline: 'recordStaffingAnswer',
      choose: 'chooseStaffing',
      close: 'releaseStaffing',
    },
  },
  StaffingRequest: { life: staffingRequestLifecycle, by: { cancel: 'cancelStaffing' } },
  StudyRequest: {
    life: studyRequestLifecycle,
    by: { answer: 'answerStudyRequest', reopen: 'reopenStudyRequest' },
  },
  Task: { life: taskLifecycle, by: { do: 'completeTask', drop: 'dropTask', reopen: 'reopenTask' } },
  TimeSheet: {
    life: timeSheetLifecycle,
    by: { signByEmployee: 'signTimeSheet', signByManager: 'countersignTimeSheet', reopen: 'reopenTimeSheet' },
  },
  WorkRequest: {
    life: workRequestLifecycle,
    by: { answer: 'recordCall', noAnswer: 'recordCall', refer: 'registerParticipant', close: 'closeRequest' },
  },
}

describe('a step that is announced can be taken', () => {
  test('every type that says its steps is below', () => {
    const saying = doors.flatMap((door) =>
      Object.values(door.getTypeMap()).flatMap((type) =>
        'getFields' in type && 'availableSteps' in type.getFields() ? [type.name] : [],
      ),
    )
    expect([...new Set(saying)].toSorted()).toEqual(Object.keys(verbs).toSorted())
  })

  test.each(Object.entries(verbs))(
    '%s: each step has its verb, and each verb exists',
    (_type, { life, by }) => {
      const steps = new Set(life.states.flatMap((state) => life.steps(state as never)))
      expect(Object.keys(by).toSorted()).toEqual([...steps].toSorted())
      expect(Object.values(by).filter((verb) => !mutations.has(verb))).toEqual([])
    },
  )
})
