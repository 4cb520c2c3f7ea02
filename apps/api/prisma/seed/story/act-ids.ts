import { createHash } from 'node:crypto'
import type { Day } from '@cordee/domain/kernel/day'

const FIRST_HOUR_MS = 8 * 3_600_000

/** The first 48 bits of every identifier of an act, as a UUIDv7 writes its instant: the day, then the act's rank. */
export const instantOf = (on: Day, act: number): string => {
  const milliseconds = Date.parse(`${on}T00:00:00Z`) + FIRST_HOUR_MS + act
  const digits = milliseconds.toString(16).padStart(12, '0')
  return `${digits.slice(0, 8)}-${digits.slice(8)}`
}

/**
 * The identifiers of one act, always the same and always in the same order: they sort by day, by act, and by
 * rank in the act, and the digits a reader sees at their end still differ from one to the next.
 */
export const idsOfAct = (on: Day, act: number): (() => string) => {
  let rank = 0
  return () => {
    const noise = createHash('sha256').update(`${on} ${act} ${rank}`).digest('hex')
    const id = `${instantOf(on, act)}-7${rank.toString(16).padStart(3, '0')}-a${noise.slice(0, 3)}-${noise.slice(3, 15)}`
    rank += 1
    return id
  }
}

/** What `instantOf` says of the act that made this identifier. */
export const instantIn = (id: string): string => id.slice(0, 13)
