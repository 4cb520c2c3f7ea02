import { createEvent } from 'ics'

interface Invited {
  readonly id: string
  readonly title: string
  readonly place: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly status: 'PLANNED' | 'HELD' | 'CANCELLED'
  readonly version: number
}

/** The meeting as calendars read it; sent again after a change, it replaces the first one. */
export const meetingInvitation = (
  meeting: Invited,
  carrier: { readonly name: string; readonly email: string },
): string => {
  const { error, value } = createEvent({
    uid: `${meeting.id}@cordee`,
    productId: 'cordee/agenda',
    title: meeting.title,
    location: meeting.place,
    start: meeting.startsAt.getTime(),
    end: meeting.endsAt.getTime(),
    startInputType: 'utc',
    startOutputType: 'utc',
    endInputType: 'utc',
    endOutputType: 'utc',
    sequence: meeting.version - 1,
    status: meeting.status === 'CANCELLED' ? 'CANCELLED' : 'CONFIRMED',
    organizer: { name: carrier.name, email: carrier.email },
  })
  if (error || !value) throw error ?? new Error('No calendar entry was made')
  return value
}
