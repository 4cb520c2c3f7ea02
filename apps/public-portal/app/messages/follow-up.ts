import type { FollowUpStep } from '@cordee/domain/opportunity/follow-up'
import { calledInVain, followUpWords } from './en/follow-up.ts'
import { inFull } from './formats.ts'
import { language } from './language.ts'

type Said = {
  readonly step: FollowUpStep
  readonly title: string
  readonly meaning: string
  readonly next: string
  readonly by: string | null
  readonly calledInVain: boolean
}

/** Where a request stands, as the API says it, or in English. */
export const followUpIn = <FollowUp extends Said>(said: FollowUp): FollowUp => {
  if (language() !== 'en') return said
  const { title, meaning, next } = said.calledInVain ? calledInVain : followUpWords[said.step]
  return { ...said, title, meaning, next: next(said.by === null ? '' : inFull(said.by)) }
}
