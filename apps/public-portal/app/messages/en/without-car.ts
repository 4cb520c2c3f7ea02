import type { WithoutCarCode } from '@cordee/domain/opportunity/without-car'

/** What the sentence of an answer may say: a time is written as the version writes it. */
export type WayValues = {
  readonly minutes: number
  readonly place: string
  readonly commune: string
  readonly pickUpAt: string
  readonly line: string
  readonly leaves: string
  readonly comesBack: string
}

export type WayWords = Readonly<Record<WithoutCarCode, (values: WayValues) => string>>

/** The answers without a car in English, by their code: the API says them in French. */
export const withoutCarWords: WayWords = {
  SAME_COMMUNE: () => 'In your own town: on foot or by bicycle.',
  ON_FOOT: ({ minutes }) => `On foot: about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  PICKED_UP: ({ pickUpAt, place, commune }) => `Somebody picks you up at ${pickUpAt}: ${place}, ${commune}.`,
  BY_BUS: ({ line, leaves, comesBack }) =>
    `By coach, line ${line}: it leaves at ${leaves} and comes back at ${comesBack}.`,
  BY_BOOKED_BUS: ({ line, leaves, comesBack }) =>
    `By coach, line ${line}: it leaves at ${leaves} and comes back at ${comesBack}. Book the day before.`,
  NO_BUS_BACK: () => 'The coach arrives in time, but there is none to come back. Call us.',
  NO_BUS_OUTWARD: () => 'There is no coach to go at that hour. There is one to come back. Call us.',
  BUS_TIMES_TO_ASK: () => 'There is a coach. Call us for the times.',
  PICK_UP_TO_ASK: () => 'Ask to be picked up.',
  TIMETABLE_UNKNOWN: () => 'We do not have the coach timetable. Call us.',
  SHIFT_UNKNOWN: () => 'The hours of work are not set yet. Call us.',
  NO_BUS: () => 'No coach at these hours. Call: we look for a solution.',
}
