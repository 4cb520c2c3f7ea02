import type { FollowUpPromise, FollowUpStep } from '@cordee/domain/opportunity/follow-up'

type Words = { readonly title: string; readonly meaning: string; readonly next: (by: string) => string }

/** The seven states of a request in English, by their code: the API says them in French. */
export const followUpWords: Readonly<Record<FollowUpStep, Words>> = {
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
export const calledInVain: Words = {
  title: 'Request received',
  meaning: 'We called you. You could not answer.',
  next: (by) => `We try again, at another time, before ${by}. You can call too.`,
}

/** What overtakes the next step of a state: a promise not kept, work begun, work ended. */
export const overtaken: Readonly<Partial<Record<FollowUpPromise, Words['next']>>> = {
  LATE: (day) => `You should have had news before ${day}. We are late. Call us: we answer you.`,
  FIRST_DAY: (day) => `Your first day of work is ${day}. A question? Call us.`,
  AT_WORK: (day) => `You have been working since ${day}. A problem? Call us.`,
  WORK_ENDED: (day) => `This work ended on ${day}. For what comes next, call us.`,
}

/** Turned down, and waiting for another job. */
export const atRest = 'Your request stays open for other work. Call whenever you like.'

/** Work that is over. */
export const workOver = {
  title: 'Work finished',
  meaning: 'This work is over. Your hours stay written here.',
}

/** What happens next, said to the adviser who sent the person. */
export const nextForAdviser: Readonly<Record<FollowUpStep, Words['next']>> = {
  RECEIVED: (by) => `The facilitator calls the person before ${by}.`,
  STUDIED: (by) => `The person gets news before ${by}.`,
  PROPOSED: (by) => `The person gets news before ${by}, even if the company does not answer.`,
  MEETING: (by) => `The facilitator tells the person the day and the place before ${by}.`,
  ACCEPTED: (by) => `We prepare their first day. We call the person before ${by}.`,
  NOT_THIS_TIME: (by) =>
    `The request stays open. We look for something else and call the person before ${by}.`,
  STOPPED: () => 'The person can make another request whenever they like.',
}

export const overtakenForAdviser: Readonly<Partial<Record<FollowUpPromise, Words['next']>>> = {
  LATE: (day) => `The person should have had news before ${day}. We are late: call us.`,
  FIRST_DAY: (day) => `Their first day of work is ${day}.`,
  AT_WORK: (day) => `The person has been working since ${day}.`,
  WORK_ENDED: (day) => `This work ended on ${day}.`,
}

export const atRestForAdviser = 'The request stays open for other work.'
