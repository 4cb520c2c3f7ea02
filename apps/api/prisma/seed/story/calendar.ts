import { type Day, day } from '@cordee/domain/kernel/day'

/** The carrier opens its instance: the first day of the story. */
export const cordeeOpens: Day = day('2024-09-02')

/** Contracts that were already running are entered that day, with their own dates. */
export const historyTakenOver: Day = day('2024-09-03')

/** The day on which the demonstration lives (docs/decisions/0006). */
export const storyEnds: Day = day('2026-11-20')
