import type { CountingReason } from '@cordee/domain/placement/counting'
import { notCounted as inEnglish } from './en/not-counted.ts'
import { language } from './language.ts'
import { notCounted as inSimpleWords } from './simple/not-counted.ts'

type Said = { readonly reason: string; readonly reasonCode: CountingReason | null }

/** Why hours do not count, as the ledger wrote it; by its code in the version being read, `null` where it has none. */
export const notCountedIn = ({ reason, reasonCode }: Said): string | null => {
  const version = language()
  if (version === 'fr') return reason
  if (reasonCode === null) return null
  return (version === 'en' ? inEnglish : inSimpleWords)[reasonCode]
}
