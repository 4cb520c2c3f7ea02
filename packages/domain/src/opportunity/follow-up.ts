import { type Day, formatDayLong } from '../kernel/day.ts'
import { type FollowUpReason, helps, isSayable, sayableReasons } from './follow-up-reasons.ts'
import type { ReferralRefusalReason, ReferralState } from './referral-lifecycle.ts'
import type { WorkRequestState } from './work-request.ts'

/** The seven states a person reads of their own request. */
export const followUpSteps = [
  'RECEIVED',
  'STUDIED',
  'PROPOSED',
  'MEETING',
  'ACCEPTED',
  'NOT_THIS_TIME',
  'STOPPED',
] as const

export type FollowUpStep = (typeof followUpSteps)[number]

/** What the day of a request is: that of a promise to come, of one not kept, of the first or the last day of work. */
export const followUpPromises = ['TO_COME', 'LATE', 'FIRST_DAY', 'AT_WORK', 'WORK_ENDED', 'NONE'] as const

export type FollowUpPromise = (typeof followUpPromises)[number]

const stepOfReferral: Readonly<Record<ReferralState, FollowUpStep>> = {
  NEW: 'RECEIVED',
  UNDER_REVIEW: 'STUDIED',
  PROPOSED_TO_COMPANY: 'PROPOSED',
  INTERVIEW: 'MEETING',
  ACCEPTED: 'ACCEPTED',
  REFUSED: 'NOT_THIS_TIME',
  POOL: 'NOT_THIS_TIME',
  WITHDRAWN: 'STOPPED',
  OBSOLETE: 'STOPPED',
}

type Words = { readonly title: string; readonly meaning: string; readonly next: (by: string) => string }

const words: Readonly<Record<FollowUpStep, Words>> = {
  RECEIVED: {
    title: 'Demande reçue',
    meaning: 'Votre demande est bien arrivée.',
    next: (by) => `La facilitatrice vous appelle avant le ${by}.`,
  },
  STUDIED: {
    title: 'À l’étude',
    meaning: 'La facilitatrice regarde si ce travail vous convient.',
    next: (by) => `Elle vous donne des nouvelles avant le ${by}.`,
  },
  PROPOSED: {
    title: 'Proposée à l’entreprise',
    meaning: 'L’entreprise connaît votre nom. Elle doit répondre.',
    next: (by) => `Vous avez des nouvelles avant le ${by}, même si l’entreprise ne répond pas.`,
  },
  MEETING: {
    title: 'Rencontre',
    meaning: 'L’entreprise veut vous rencontrer.',
    next: (by) => `La facilitatrice vous dit le jour et le lieu avant le ${by}.`,
  },
  ACCEPTED: {
    title: 'C’est oui',
    meaning: 'L’entreprise est d’accord pour travailler avec vous.',
    next: (by) => `On prépare votre premier jour avec vous. On vous appelle avant le ${by}.`,
  },
  NOT_THIS_TIME: {
    title: 'Pas cette fois',
    meaning: 'Ce travail n’est pas pour cette fois. Ce n’est pas un avis sur vous.',
    next: (by) => `Votre demande reste ouverte. On cherche autre chose et on vous appelle avant le ${by}.`,
  },
  STOPPED: {
    title: 'Arrêtée',
    meaning: 'Cette demande est arrêtée.',
    next: () => 'Il n’y a rien à faire. Vous pouvez faire une autre demande quand vous voulez.',
  },
}

/** A promise whose day has passed is not said again; who works reads of their work. */
const overtaken: Readonly<Record<Exclude<FollowUpPromise, 'TO_COME' | 'NONE'>, (day: string) => string>> = {
  LATE: (day) =>
    `Vous deviez avoir des nouvelles avant le ${day}. C’est en retard. Appelez : on vous répond.`,
  FIRST_DAY: (day) => `Votre premier jour de travail est le ${day}. Une question ? Appelez.`,
  AT_WORK: (day) => `Vous travaillez depuis le ${day}. Un souci ? Appelez.`,
  WORK_ENDED: (day) => `Ce travail est fini depuis le ${day}. Pour la suite, appelez.`,
}

export type FollowUp = {
  readonly step: FollowUpStep
  readonly title: string
  /** What it means. */
  readonly meaning: string
  /** What happens next, and by when. */
  readonly next: string
  readonly promise: FollowUpPromise
  /** The day `next` speaks of; `null` when nothing more is promised. */
  readonly by: Day | null
  /** Why it is not for this time, where it can be said; `reason` and `help` are its sentences. */
  readonly reasonCode: FollowUpReason | null
  readonly reason: string | null
  readonly help: string | null
  /** Somebody called, and nobody could answer. */
  readonly calledInVain: boolean
}

type Dated = Pick<FollowUp, 'next' | 'promise' | 'by'>

/** The first and the last day of the work that a request led to. */
export type WorkDays = { readonly startsOn: Day; readonly endsOn: Day | null }

const dayOfWork = ({ startsOn, endsOn }: WorkDays, today: Day) => {
  if (startsOn > today) return ['FIRST_DAY', startsOn] as const
  return endsOn !== null && endsOn < today
    ? (['WORK_ENDED', endsOn] as const)
    : (['AT_WORK', startsOn] as const)
}

/** What is over is not said as a yes that waits. */
const workOver = { title: 'Travail terminé', meaning: 'Ce travail est fini. Les heures restent écrites ici.' }

const workSaid = (work: WorkDays, today: Day): Dated => {
  const [promise, by] = dayOfWork(work, today)
  return { promise, by, next: overtaken[promise](formatDayLong(by)) }
}

/** Turned down, and nobody is asked to call any more: it waits for another position. */
const atRest: Dated = {
  promise: 'NONE',
  by: null,
  next: 'Votre demande reste ouverte pour un autre travail. Appelez quand vous voulez.',
}

const promised = (by: Day, today: Day, next: Words['next']): Dated =>
  by < today
    ? { promise: 'LATE', by, next: overtaken.LATE(formatDayLong(by)) }
    : { promise: 'TO_COME', by, next: next(formatDayLong(by)) }

const datedNext = (
  step: FollowUpStep,
  { by, today, work }: { readonly by: Day; readonly today: Day; readonly work: WorkDays | null },
  next: Words['next'] = words[step].next,
): Dated => {
  if (step === 'STOPPED') return { promise: 'NONE', by: null, next: next('') }
  if (step === 'NOT_THIS_TIME' && by < today) return atRest
  return step === 'ACCEPTED' && work !== null ? workSaid(work, today) : promised(by, today, next)
}

export type ReferralFacts = {
  readonly state: ReferralState
  /** The last day of the answer promised (R58). */
  readonly answerBefore: Day
  readonly today: Day
  readonly reason?: ReferralRefusalReason | null
  readonly work?: WorkDays | null
}

/**
 * Where a request stands, as the person reads it: what it means, what happens next, by when. A day that has passed is
 * owned up to, and says whom to call (R58).
 */
export const followUp = ({
  state,
  answerBefore,
  today,
  reason = null,
  work = null,
}: ReferralFacts): FollowUp => {
  const step = stepOfReferral[state]
  const dated = state === 'POOL' ? atRest : datedNext(step, { by: answerBefore, today, work })
  const { title, meaning } = dated.promise === 'WORK_ENDED' ? workOver : words[step]
  const reasonCode = step === 'NOT_THIS_TIME' && reason !== null && isSayable(reason) ? reason : null
  return {
    step,
    title,
    meaning,
    ...dated,
    reasonCode,
    reason: reasonCode && sayableReasons[reasonCode],
    help: reasonCode && (helps[reasonCode] ?? null),
    calledInVain: false,
  }
}

/** What happens next, as an adviser reads it of somebody they sent. */
const nextOfPerson: Readonly<Record<FollowUpStep, Words['next']>> = {
  RECEIVED: (by) => `La facilitatrice appelle la personne avant le ${by}.`,
  STUDIED: (by) => `La personne a des nouvelles avant le ${by}.`,
  PROPOSED: (by) => `La personne a des nouvelles avant le ${by}, même si l’entreprise ne répond pas.`,
  MEETING: (by) => `La facilitatrice dit à la personne le jour et le lieu avant le ${by}.`,
  ACCEPTED: (by) => `On prépare son premier jour. On appelle la personne avant le ${by}.`,
  NOT_THIS_TIME: (by) =>
    `La demande reste ouverte. On cherche autre chose et on appelle la personne avant le ${by}.`,
  STOPPED: () => 'La personne peut faire une autre demande quand elle veut.',
}

const overtakenOfPerson: Readonly<Partial<Record<FollowUpPromise, Words['next']>>> = {
  LATE: (day) => `La personne devait avoir des nouvelles avant le ${day}. C’est en retard : appelez.`,
  FIRST_DAY: (day) => `Son premier jour de travail est le ${day}.`,
  AT_WORK: (day) => `La personne travaille depuis le ${day}.`,
  WORK_ENDED: (day) => `Ce travail est fini depuis le ${day}.`,
}

/** The reasons that speak to the person, said of them. */
const reasonsOfPerson: Readonly<Partial<Record<FollowUpReason, string>>> = {
  LACKING_SKILLS: 'Il fallait savoir faire une chose que la personne peut apprendre.',
  TRAINING: 'La personne entre en formation.',
  HIRED_ELSEWHERE: 'La personne travaille ailleurs.',
  NOT_INTERESTED: 'La personne a préféré autre chose.',
}

/** The same request, said to the adviser who sent the person and not to the person. */
export const followUpForAdviser = (said: FollowUp): FollowUp => {
  const { step, promise, by, reasonCode } = said
  const atRest = promise === 'NONE' && step === 'NOT_THIS_TIME'
  const next = overtakenOfPerson[promise] ?? nextOfPerson[step]
  return {
    ...said,
    reason: (reasonCode && reasonsOfPerson[reasonCode]) ?? said.reason,
    next: atRest
      ? 'La demande reste ouverte pour un autre travail.'
      : next(by === null ? '' : formatDayLong(by)),
  }
}

const stepOfRequest: Readonly<Record<WorkRequestState, FollowUpStep>> = {
  NEW: 'RECEIVED',
  CALLED_NO_ANSWER: 'RECEIVED',
  TALKED: 'STUDIED',
  REFERRED: 'STUDIED',
  CLOSED: 'STOPPED',
}

/** Where a request to be called stands before there is a file: the same states, the same sentences. */
export const followUpOfRequest = (state: WorkRequestState, callBefore: Day, today: Day): FollowUp => {
  const step = stepOfRequest[state]
  const { title, meaning } = words[step]
  const calledInVain = state === 'CALLED_NO_ANSWER'
  return {
    step,
    title,
    meaning: calledInVain ? 'On vous a appelé. Vous n’avez pas pu répondre.' : meaning,
    ...datedNext(
      step,
      { by: callBefore, today, work: null },
      calledInVain
        ? (by) => `On essaie encore, à une autre heure, avant le ${by}. Vous pouvez appeler aussi.`
        : undefined,
    ),
    reasonCode: null,
    reason: null,
    help: null,
    calledInVain,
  }
}

/** Five lines an adviser pastes into their own software: no criterion, nothing on health. */
export const referralSummary = (facts: {
  readonly firstName: string
  readonly lastName: string
  readonly position: string | null
  readonly referredOn: Day
  readonly followUp: FollowUp
  readonly facilitator: string
}): string => {
  const { title, reason, next } = followUpForAdviser(facts.followUp)
  return [
    `${facts.firstName} ${facts.lastName}`,
    facts.position === null ? 'Recherche de travail, sans poste précis' : `Poste : ${facts.position}`,
    `Orientation du ${formatDayLong(facts.referredOn)}`,
    `État : ${title}${reason === null ? '' : ` (${reason})`}`,
    `Suite : ${next} Contact : ${facts.facilitator}`,
  ].join('\n')
}
