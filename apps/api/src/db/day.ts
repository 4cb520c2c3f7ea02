import { type Day, day, firstDay, type Month, month } from '@cordee/domain/kernel/day'

/** A `date` column reads as midnight UTC: the day is its first ten characters. */
export const toDay = (date: Date): Day => day(date.toISOString().slice(0, 10))
export const toDayOrNull = (date: Date | null): Day | null => (date ? toDay(date) : null)
export const toMonth = (date: Date): Month => month(date.toISOString().slice(0, 7))

export const fromDay = (value: Day): Date => new Date(`${value}T00:00:00.000Z`)
export const fromDayOrNull = (value: Day | null | undefined): Date | null => (value ? fromDay(value) : null)
export const fromMonth = (value: Month): Date => fromDay(firstDay(value))
