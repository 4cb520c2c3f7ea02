import type { Day } from '@cordee/domain/kernel/day'
import { alpineDepartments, loadReferenceData } from '../../src/organisation/reference-data.ts'
import type { Log } from '../../src/platform/log.ts'
import { carrierId, closeStory, giveTelephones, openCarrier } from './carrier.ts'
import { storyEnds } from './story/calendar.ts'
import { playStory } from './story/play.ts'
import type { Theatre } from './story/stage.ts'
import { story } from './story/story.ts'
import { loadTimetable } from './timetable.ts'

/** The day on which the demonstration lives (docs/decisions/0006). */
export const demonstrationDay: Day = storyEnds

/**
 * Loads the demonstration territory into an empty instance by the product's own mutations, each on its day.
 * Stopped half way, it goes on where it was; finished, or on somebody's own instance, it does nothing.
 */
export const loadDemonstration = async (theatre: Theatre, log: Log): Promise<void> => {
  const { database, cipher } = theatre
  const carriers = await database.app.carrierOrganisation.findMany({
    select: { id: true, demonstration: true },
  })
  const ours = carriers.find(({ id }) => id === carrierId)
  if (ours?.demonstration) return giveTelephones(database.app, cipher)
  if (!ours && carriers.length > 0) return
  const begun = performance.now()
  await loadReferenceData(database.app, alpineDepartments)
  await loadTimetable(database.app)
  if (!ours) await openCarrier(database.app)
  const acts = await playStory(theatre, story())
  await giveTelephones(database.app, cipher)
  await closeStory(database.app)
  log.info({ acts, milliseconds: Math.round(performance.now() - begun) }, 'demonstration loaded')
}
