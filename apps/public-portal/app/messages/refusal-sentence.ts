import type { RuleCode } from '@cordee/domain/refusals'
import { refusals } from './en/refusals.ts'
import { language } from './language.ts'
import { translate } from './translate.ts'

type Refused = { readonly code?: string | null | undefined; readonly message: string }

/** Why something was refused: the rule's own sentence, or the English one of its code. */
export const refusalSentence = ({ code, message }: Refused): string =>
  language() === 'en'
    ? (refusals[(code ?? '') as RuleCode] ?? translate('errors.refused', { message }))
    : message

/** What the door could not read in a field: its sentence is French. */
export const unreadableSentence = (message: string): string =>
  language() === 'en' ? translate('errors.unreadable') : message
