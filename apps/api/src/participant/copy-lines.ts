import { formatDay } from '@cordee/domain/kernel/day'
import { toDay } from '../db/day.ts'

export type Line = readonly [label: string, value: string | null]
export interface CopySection {
  readonly title: string
  readonly lines: readonly Line[]
}

export const on = (date: Date | null): string | null => (date ? formatDay(toDay(date)) : null)

/** What is known of one thing, in one line. */
export const inOneLine = (...parts: readonly (string | false | null | undefined)[]): string | null =>
  parts.filter(Boolean).join(', ') || null

/** The French of a code; a code without a label is shown as it is held. */
export const inFrench = (labels: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(labels, code) ? (labels[code] ?? code) : code
