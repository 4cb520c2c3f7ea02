import type { Day } from '@cordee/domain/kernel/day'
import type { Db } from '../../../src/db/types.ts'
import type { Finder } from './finder.ts'

/** Does one thing in the product, by one of its own mutations. @throws when the product refuses it */
export type Play = (mutation: string, variables: Readonly<Record<string, unknown>>) => Promise<void>

/** Who is there on a day of the story, and where they find what they work on. */
export interface Stage {
  readonly today: Day
  readonly newId: () => string
  readonly anne: Play
  readonly administration: Play
  /** The partner agency's software. */
  readonly partner: Play
  /** An adviser of that agency, who entered by a link. */
  readonly adviser: Play
  /** Somebody on the public portal. */
  readonly visitor: Play
  readonly find: Finder
  /** For what no mutation makes, and nothing else. */
  readonly db: Db
}

/** One step of the demonstration's story: a day, and one mutation. */
export interface Act {
  readonly on: Day
  readonly play: (stage: Stage) => Promise<void>
}
