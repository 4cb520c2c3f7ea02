import type { RuleCode } from '@cordee/domain/refusals'
import { type PublicRefusalCode, refusals } from './en/refusals.ts'
import { language } from './language.ts'
import { refusals as inSimpleWords } from './simple/refusals.ts'
import { translate } from './translate.ts'

type Refused = { readonly code?: string | null | undefined; readonly message: string }

/** What the public forms may be refused for. */
export const publicRefusalCodes = Object.keys(inSimpleWords) as PublicRefusalCode[]

const inEnglish = ({ code, message }: Refused): string =>
  refusals[(code ?? '') as RuleCode] ?? translate('errors.refused', { message })

const inVersionSimple = ({ code, message }: Refused): string =>
  inSimpleWords[(code ?? '') as PublicRefusalCode] ?? message

/** Why something was refused: the rule's own sentence, or that of its code in the version being read. */
export const refusalSentence = (refused: Refused): string => {
  const version = language()
  if (version === 'fr') return refused.message
  return version === 'en' ? inEnglish(refused) : inVersionSimple(refused)
}

/** What the door could not read in a field: its sentence is French. */
export const unreadableSentence = (message: string): string =>
  language() === 'en' ? translate('errors.unreadable') : message
