import { carrierId } from '../carrier.ts'
import type { Act } from './act.ts'
import { idsOfAct, instantIn, instantOf } from './act-ids.ts'
import { finder } from './finder.ts'
import { stageOn, type Theatre } from './stage.ts'

/**
 * Plays the acts in their order, each in the transaction of its own mutation. What a killed load already did
 * is in the journal, under identifiers that only that act makes: it is not done twice.
 */
export const playStory = async (theatre: Theatre, acts: readonly Act[]): Promise<number> => {
  const { app } = theatre.database
  const journal = await app.journalEntry.findMany({ where: { carrierId }, select: { id: true } })
  const done = new Set(journal.map(({ id }) => instantIn(id)))
  const find = finder(app)
  let played = 0
  for (const [index, { on, play }] of acts.entries()) {
    const rank = index + 1
    if (done.has(instantOf(on, rank))) continue
    await play(stageOn(theatre, find, on, idsOfAct(on, rank)))
    played += 1
  }
  return played
}
