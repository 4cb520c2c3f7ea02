import { addDays, type Day } from '../kernel/day.ts'
import { type EventOf, lifecycle, type StateOf } from '../kernel/lifecycle.ts'
import { type Waiting, waitsForNobody } from '../kernel/next-actor.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

export const meetingKindLabels = {
  INFORMATION: 'Réunion d’information collective',
  JOB_DATING: 'Rencontre avec des employeurs',
  SITE_VISIT: 'Visite de chantier',
  STEERING: 'Comité',
} as const
export type MeetingKind = keyof typeof meetingKindLabels

export const meetingLifecycle = lifecycle({
  PLANNED: { hold: 'HELD', cancel: 'CANCELLED' },
  HELD: {},
  CANCELLED: {},
})
export type MeetingState = StateOf<typeof meetingLifecycle>
export type MeetingEvent = EventOf<typeof meetingLifecycle>
/** For whom a meeting waits: once its day is over, the facilitator says that it was held, and who came. */
export const meetingWaiting = (
  { state, on }: { readonly state: MeetingState; readonly on: Day },
  today: Day,
): Waiting =>
  state === 'PLANNED' && on < today ? { actor: 'FACILITATOR', since: addDays(on, 1) } : waitsForNobody

export const meetingStateLabels: Readonly<Record<MeetingState, string>> = {
  PLANNED: 'Prévue',
  HELD: 'Tenue',
  CANCELLED: 'Annulée',
}

export const attendanceLabels = {
  INVITED: 'Invitée',
  COMING: 'Vient',
  EXCUSED: 'Excusée',
  CAME: 'Venue',
  MISSED: 'Pas venue',
} as const
export type Attendance = keyof typeof attendanceLabels

const AFTER: ReadonlySet<Attendance> = new Set(['CAME', 'MISSED'])
const TAKES_A_PLACE: ReadonlySet<Attendance> = new Set(['COMING', 'CAME'])
/** Does this answer hold one of the chairs? */
export const takesAPlace = (attendance: Attendance): boolean => TAKES_A_PLACE.has(attendance)

/**
 * Writes down whether somebody comes, or came: presence is noted once the meeting is held, a place is promised
 * as long as there is one.
 * @returns the attendance; refuses `MEETING_CANCELLED`, `MEETING_NOT_HELD`, `MEETING_FULL`.
 */
export const attend = (
  meeting: { readonly state: MeetingState; readonly places: number | null },
  wanted: Attendance,
  takenByOthers: number,
): Result<Attendance, Refusal<'MEETING_CANCELLED' | 'MEETING_NOT_HELD' | 'MEETING_FULL'>> => {
  if (meeting.state === 'CANCELLED') return err(refuse('MEETING_CANCELLED', 'attendance'))
  if (AFTER.has(wanted) && meeting.state !== 'HELD') return err(refuse('MEETING_NOT_HELD', 'attendance'))
  const full = meeting.places !== null && takenByOthers >= meeting.places
  // Whoever came did come: a list of presence is never refused for want of chairs.
  return wanted === 'COMING' && full ? err(refuse('MEETING_FULL', 'attendance')) : ok(wanted)
}
