import type { CountingReason } from '@cordee/domain/placement/counting'
import { notCounted as inEnglish } from './en/not-counted.ts'
import { notCounted as inFrench } from './fr/not-counted.ts'
import { language } from './language.ts'
import { notCounted as inSimpleWords } from './simple/not-counted.ts'

type Said = { readonly reason: string; readonly reasonCode: CountingReason | null }

const byVersion = { fr: inFrench, simple: inSimpleWords, en: inEnglish } as const

/** Why hours do not count, by the code of the reason; words a ledger wrote otherwise are in French alone: else `null`. */
export const notCountedIn = ({ reason, reasonCode }: Said): string | null => {
  const version = language()
  if (reasonCode !== null) return byVersion[version][reasonCode]
  return version === 'fr' ? reason : null
}
