import type { FollowUpPromise, FollowUpStep } from '@cordee/domain/opportunity/follow-up'
import {
  atRest,
  atRestForAdviser,
  calledInVain,
  followUpWords,
  nextForAdviser,
  overtaken,
  overtakenForAdviser,
  workOver,
} from './en/follow-up.ts'
import { inFull } from './formats.ts'
import { language } from './language.ts'

type Said = {
  readonly step: FollowUpStep
  readonly title: string
  readonly next: string
  readonly promise: FollowUpPromise
  readonly by: string | null
  readonly calledInVain: boolean
}

const wordsOf = ({ step, promise, calledInVain: inVain }: Said) => {
  const words = inVain ? calledInVain : followUpWords[step]
  return promise === 'WORK_ENDED' ? { ...words, ...workOver } : words
}

const isAtRest = ({ step, promise }: Said): boolean => promise === 'NONE' && step === 'NOT_THIS_TIME'
const dayOf = ({ by }: Said): string => (by === null ? '' : inFull(by))

/** Where a request stands, as the API says it to the person, or in English. */
export const followUpIn = <FollowUp extends Said & { readonly meaning: string }>(
  said: FollowUp,
): FollowUp => {
  if (language() !== 'en') return said
  const { title, meaning, next } = wordsOf(said)
  const sentence = overtaken[said.promise] ?? next
  return { ...said, title, meaning, next: isAtRest(said) ? atRest : sentence(dayOf(said)) }
}

/** The same, as the API says it to the adviser who sent the person, or in English. */
export const followUpForAdviserIn = <FollowUp extends Said>(said: FollowUp): FollowUp => {
  if (language() !== 'en') return said
  const sentence = overtakenForAdviser[said.promise] ?? nextForAdviser[said.step]
  const next = isAtRest(said) ? atRestForAdviser : sentence(dayOf(said))
  return { ...said, title: wordsOf(said).title, next }
}
