import type { Day } from '@cordee/domain/kernel/day'
import { v7 } from 'uuid'

export interface Clock {
  /** The day in France, whatever the machine's own zone. */
  today(): Day
  now(): Date
}

// The Swedish way of writing a date is the ISO one.
const parisDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })

/** The day an instant falls on in France. */
export function dayInParis(instant: Date): Day {
  return parisDay.format(instant) as Day
}

/** @param fixedDay stops the calendar, not the clock: tests and demonstrations tell the same story every day */
export function systemClock(fixedDay: Day | null): Clock {
  const now = () => new Date()
  return { now, today: () => fixedDay ?? dayInParis(now()) }
}

/** Identifiers that sort by the time they were made, so that new rows are neighbours in every index. */
export function newId(): string {
  return v7()
}
