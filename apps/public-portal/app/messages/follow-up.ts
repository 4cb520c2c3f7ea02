import type { FollowUpPromise, FollowUpStep } from '@cordee/domain/opportunity/follow-up'
import { atRest, calledInVain, followUpWords, overtaken } from './en/follow-up.ts'
import { inFull } from './formats.ts'
import { language } from './language.ts'

type Said = {
  readonly step: FollowUpStep
  readonly title: string
  readonly meaning: string
  readonly next: string
  readonly promise: FollowUpPromise
  readonly by: string | null
  readonly calledInVain: boolean
}

/** Where a request stands, as the API says it, or in English. */
export const followUpIn = <FollowUp extends Said>(said: FollowUp): FollowUp => {
  if (language() !== 'en') return said
  const { title, meaning, next } = said.calledInVain ? calledInVain : followUpWords[said.step]
  if (said.promise === 'NONE' && said.step === 'NOT_THIS_TIME')
    return { ...said, title, meaning, next: atRest }
  const sentence = overtaken[said.promise] ?? next
  return { ...said, title, meaning, next: sentence(said.by === null ? '' : inFull(said.by)) }
}
