import {
  addDays,
  type Day,
  firstDay,
  formatDay,
  formatMonth,
  isWithin,
  lastDay,
  type Month,
  overlaps,
  type Period,
} from '../kernel/day.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** A mission letter of one person in one programme: the days it covers. */
export type MissionLetter = Period & { readonly id: string }

const coveredBy = (letters: readonly Period[], month: Month): boolean =>
  letters.some((letter) => isWithin(letter, firstDay(month)) && isWithin(letter, lastDay(month)))

type LetterRefusal = Refusal<'PROGRAMME_REVERSED' | 'LETTER_OVERLAPS' | 'LETTER_CLAIMED'>

/**
 * Writes or corrects a mission letter among those of the same person in the same programme. One that begins while
 * an open one runs ends it the day before, as a new rule of cost does; any other that covers the same days is
 * refused, and so is what would leave without a letter a month that a fixed share was claimed for.
 * @param known the letters there are; that of the same id is the one that is corrected
 * @param claimed months whose cost was claimed by a fixed share
 * @returns the letter that ends, with its new last day, or `null`; refuses `PROGRAMME_REVERSED`, `LETTER_OVERLAPS`,
 *   `LETTER_CLAIMED`.
 */
export const writeMissionLetter = (
  known: readonly MissionLetter[],
  letter: MissionLetter,
  claimed: readonly Month[],
): Result<{ readonly id: string; readonly to: Day } | null, LetterRefusal> => {
  if (letter.to !== null && letter.to < letter.from) return err(refuse('PROGRAMME_REVERSED', 'to'))
  const others = known.filter(({ id }) => id !== letter.id)
  const inTheWay = others.filter((other) => overlaps(other, letter))
  const [first] = inTheWay
  const corrected = others.length < known.length
  const follows = !corrected && inTheWay.length === 1 && first?.to === null && first.from < letter.from
  if (first && !follows) {
    return err(refuse('LETTER_OVERLAPS', 'from', { start: formatDay(first.from) }))
  }
  const ended = first ? { ...first, to: addDays(letter.from, -1) } : null
  const after = [...others.map((other) => (other.id === ended?.id ? ended : other)), letter]
  const bare = claimed.find((month) => coveredBy(known, month) && !coveredBy(after, month))
  if (bare !== undefined) return err(refuse('LETTER_CLAIMED', 'from', { month: formatMonth(bare) }))
  return ok(ended)
}
