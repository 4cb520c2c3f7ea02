import { addMonths, type Day, daysBetween, firstDay, type Month, monthOf } from '@cordee/domain/kernel/day'

const space = '\u00a0'
const short = [
  'janv.',
  'févr.',
  'mars',
  'avril',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
]

const monthName = (of: string): string => short[Number(of.slice(5, 7)) - 1] ?? ''

/** « 12 mai », « 1er sept. »: the year is understood. */
export const formatDayShort = (of: Day): string => {
  const number = Number(of.slice(8, 10))
  return `${number === 1 ? '1er' : number}${space}${monthName(of)}`
}

/** « 12 mai 2026 »: short months, with the year. */
export const formatDayMedium = (of: Day): string => `${formatDayShort(of)}${space}${of.slice(0, 4)}`

/** « nov. » */
export const formatMonthShort = (of: Month): string => monthName(of)

/** « nov. 26 » */
export const formatMonthMedium = (of: Month): string => `${monthName(of)}${space}${of.slice(2, 4)}`

/** Whole days gone by since then, never below zero. */
export const daysSince = (since: Day, today: Day): number => Math.max(0, daysBetween(since, today))

/** That hour of that day on the clock of the territory, as the API takes it. */
export const instantAt = (on: string, time: string): string => {
  const asIfUtc = new Date(`${on}T${time}:00Z`).getTime()
  const there = `${new Date(asIfUtc).toLocaleString('sv-SE', { timeZone: 'Europe/Paris' }).replace(' ', 'T')}Z`
  return new Date(2 * asIfUtc - new Date(there).getTime()).toISOString()
}

/** The day and the hour of an instant on the clock of the territory: « 2026-11-20 », « 09:30 ». */
export const partsOfInstant = (at: string): { day: string; time: string } => {
  const [day = '', time = ''] = new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Paris' }).split(' ')
  return { day, time: time.slice(0, 5) }
}

const clock = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Paris',
})

/** « 12 nov. 2026, 09:30 », on the clock of the territory. */
export const formatInstant = (at: string): string => clock.format(new Date(at))

/** So many months later, or earlier. */
export const shiftMonth = (month: Month, count: number): Month => monthOf(addMonths(firstDay(month), count))
