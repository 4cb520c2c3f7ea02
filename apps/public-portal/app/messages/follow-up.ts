import type { FollowUpPromise, FollowUpStep } from '@cordee/domain/opportunity/follow-up'
import type { FollowUpReason } from '@cordee/domain/opportunity/follow-up-reasons'
import { type FollowUpWords, inEnglish } from './en/follow-up.ts'
import { inFull } from './formats.ts'
import { language } from './language.ts'
import { inSimpleWords } from './simple/follow-up.ts'

type Said = {
  readonly step: FollowUpStep
  readonly title: string
  readonly next: string
  readonly promise: FollowUpPromise
  readonly by: string | null
  readonly calledInVain: boolean
  readonly reasonCode: FollowUpReason | null
  readonly reason: string | null
  readonly help: string | null
}

/** The words of the version being read; `null` in French, which the API says. */
const wordsRead = (): FollowUpWords | null => {
  const version = language()
  if (version === 'fr') return null
  return version === 'en' ? inEnglish : inSimpleWords
}

const stateIn = (words: FollowUpWords, { step, promise, calledInVain }: Said) => {
  const said = calledInVain ? words.calledInVain : words.followUpWords[step]
  return promise === 'WORK_ENDED' ? { ...said, ...words.workOver } : said
}

const whyIn = (words: FollowUpWords, { reasonCode }: Said, reasons = words.reasons) => ({
  reason: reasonCode && reasons[reasonCode],
  help: reasonCode && (words.helps[reasonCode] ?? null),
})

const isAtRest = ({ step, promise }: Said): boolean => promise === 'NONE' && step === 'NOT_THIS_TIME'
const dayOf = ({ by }: Said): string => (by === null ? '' : inFull(by))

/** Where a request stands, as the API says it to the person, or in the words of the version being read. */
export const followUpIn = <FollowUp extends Said & { readonly meaning: string }>(
  said: FollowUp,
): FollowUp => {
  const words = wordsRead()
  if (words === null) return said
  const { title, meaning, next } = stateIn(words, said)
  const sentence = words.overtaken[said.promise] ?? next
  return {
    ...said,
    title,
    meaning,
    next: isAtRest(said) ? words.atRest : sentence(dayOf(said)),
    ...whyIn(words, said),
  }
}

/** The same, as the API says it to the adviser who sent the person, or in the words of the version being read. */
export const followUpForAdviserIn = <FollowUp extends Said>(said: FollowUp): FollowUp => {
  const words = wordsRead()
  if (words === null) return said
  const sentence = words.overtakenForAdviser[said.promise] ?? words.nextForAdviser[said.step]
  const next = isAtRest(said) ? words.atRestForAdviser : sentence(dayOf(said))
  const reasons = { ...words.reasons, ...words.reasonsForAdviser }
  return { ...said, title: stateIn(words, said).title, next, ...whyIn(words, said, reasons) }
}
