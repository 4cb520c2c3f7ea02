import type { FollowUpPromise, FollowUpStep } from '@cordee/domain/opportunity/follow-up'
import type { FollowUpReason } from '@cordee/domain/opportunity/follow-up-reasons'

type Words = { readonly title: string; readonly meaning: string; readonly next: (by: string) => string }

/** The seven states of a request in English, by their code: the API says them in French. */
const followUpWords: Readonly<Record<FollowUpStep, Words>> = {
  RECEIVED: {
    title: 'Request received',
    meaning: 'Your request has arrived.',
    next: (by) => `The facilitator calls you before ${by}.`,
  },
  STUDIED: {
    title: 'Being looked at',
    meaning: 'The facilitator looks at whether this job suits you.',
    next: (by) => `You get news before ${by}.`,
  },
  PROPOSED: {
    title: 'Proposed to the company',
    meaning: 'The company knows your name. It must answer.',
    next: (by) => `You get news before ${by}, even if the company does not answer.`,
  },
  MEETING: {
    title: 'Meeting',
    meaning: 'The company wants to meet you.',
    next: (by) => `The facilitator tells you the day and the place before ${by}.`,
  },
  ACCEPTED: {
    title: 'It is a yes',
    meaning: 'The company agrees to work with you.',
    next: (by) => `We prepare your first day with you. We call you before ${by}.`,
  },
  NOT_THIS_TIME: {
    title: 'Not this time',
    meaning: 'This job is not for this time. It says nothing about you.',
    next: (by) => `Your request stays open. We look for something else and call you before ${by}.`,
  },
  STOPPED: {
    title: 'Stopped',
    meaning: 'This request has stopped.',
    next: () => 'There is nothing to do. You can make another request whenever you like.',
  },
}

/** Somebody called, and nobody could answer. */
const calledInVain: Words = {
  title: 'Request received',
  meaning: 'We called you. You could not answer.',
  next: (by) => `We try again, at another time, before ${by}. You can call too.`,
}

/** What overtakes the next step of a state: a promise not kept, work begun, work ended. */
const overtaken: Readonly<Partial<Record<FollowUpPromise, Words['next']>>> = {
  LATE: (day) => `You should have had news before ${day}. We are late. Call us: we answer you.`,
  FIRST_DAY: (day) => `Your first day of work is ${day}. A question? Call us.`,
  AT_WORK: (day) => `You have been working since ${day}. A problem? Call us.`,
  WORK_ENDED: (day) => `This work ended on ${day}. For what comes next, call us.`,
}

/** Turned down, and waiting for another job. */
const atRest = 'Your request stays open for other work. Call whenever you like.'

/** Work that is over. */
const workOver = {
  title: 'Work finished',
  meaning: 'This work is over. Your hours stay written here.',
}

/** What happens next, said to the adviser who sent the person. */
const nextForAdviser: Readonly<Record<FollowUpStep, Words['next']>> = {
  RECEIVED: (by) => `The facilitator calls the person before ${by}.`,
  STUDIED: (by) => `The person gets news before ${by}.`,
  PROPOSED: (by) => `The person gets news before ${by}, even if the company does not answer.`,
  MEETING: (by) => `The facilitator tells the person the day and the place before ${by}.`,
  ACCEPTED: (by) => `We prepare their first day. We call the person before ${by}.`,
  NOT_THIS_TIME: (by) =>
    `The request stays open. We look for something else and call the person before ${by}.`,
  STOPPED: () => 'The person can make another request whenever they like.',
}

const overtakenForAdviser: Readonly<Partial<Record<FollowUpPromise, Words['next']>>> = {
  LATE: (day) => `The person should have had news before ${day}. We are late: call us.`,
  FIRST_DAY: (day) => `Their first day of work is ${day}.`,
  AT_WORK: (day) => `The person has been working since ${day}.`,
  WORK_ENDED: (day) => `This work ended on ${day}.`,
}

const atRestForAdviser = 'The request stays open for other work.'

type Reasons = Readonly<Record<FollowUpReason, string>>

/** Why it is not for this time. */
const reasons: Reasons = {
  NOT_MOBILE: 'It was too far to get there.',
  NO_DRIVING_LICENCE: 'The driving licence was needed.',
  INCOMPATIBLE_HOURS: 'The hours did not suit.',
  CHILD_CARE: 'There was no child care at these hours.',
  PHYSICAL_LOAD: 'The job was too physical.',
  LACKING_SKILLS: 'It took a skill that you can learn.',
  NO_POSITION: 'The job no longer exists.',
  OTHER_PERSON_CHOSEN: 'The company took somebody else.',
  TRAINING: 'You are starting a training course.',
  HIRED_ELSEWHERE: 'You work elsewhere.',
  NOT_INTERESTED: 'You chose something else.',
}

/** The reasons that speak to the person, said to the adviser who sent them. */
const reasonsForAdviser: Partial<Reasons> = {
  LACKING_SKILLS: 'It took a skill that the person can learn.',
  TRAINING: 'The person is starting a training course.',
  HIRED_ELSEWHERE: 'The person works elsewhere.',
  NOT_INTERESTED: 'The person chose something else.',
}

/** What helps after this reason, where something is known to help. */
const helps: Partial<Reasons> = {
  NOT_MOBILE: 'Help with the journey is possible: a cheap rental, a lift with the team.',
  NO_DRIVING_LICENCE: 'Help to get the licence is possible. In the meantime: a job with a pick-up.',
  INCOMPATIBLE_HOURS: 'We look for a job with other hours.',
  CHILD_CARE: 'Ask the town hall or the CAF (family benefits) for an emergency child care place.',
  PHYSICAL_LOAD: 'We look for a job without carrying.',
  LACKING_SKILLS: 'A trial of one or two weeks lets you see what the job is like.',
}

/** All that the pages say of a request, in English. */
export const inEnglish = {
  followUpWords,
  calledInVain,
  overtaken,
  atRest,
  workOver,
  nextForAdviser,
  overtakenForAdviser,
  atRestForAdviser,
  reasons,
  reasonsForAdviser,
  helps,
}

export type FollowUpWords = typeof inEnglish
