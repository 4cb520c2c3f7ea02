import type { Day } from '@cordee/domain/kernel/day'
import { type MeetingKind, meetingKindLabels } from '@cordee/domain/opportunity/meeting'
import { createEvents } from 'ics'
import type { Pool } from 'pg'
import { portalCarrier } from '../db/portal.ts'
import { builder } from '../graphql/builder.ts'
import { territoryRow } from './public-territory.ts'

interface MeetingRow {
  readonly id: string
  readonly kind: MeetingKind
  readonly title: string
  readonly place: string
  readonly commune_name: string | null
  readonly starts_at: Date
  readonly ends_at: Date
  readonly version: number
  readonly places_left: number | null
}

const PublicMeeting = builder.objectRef<MeetingRow>('PublicMeeting').implement({
  subGraphs: ['public'],
  description: 'Une réunion à venir, où chacun peut venir.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kindLabel: t.string({ resolve: ({ kind }) => meetingKindLabels[kind] }),
    title: t.exposeString('title'),
    place: t.exposeString('place'),
    communeName: t.exposeString('commune_name', { nullable: true }),
    startsAt: t.expose('starts_at', { type: 'DateTime' }),
    endsAt: t.expose('ends_at', { type: 'DateTime' }),
    placesLeft: t.exposeInt('places_left', { nullable: true, description: 'Null : sans limite.' }),
  }),
})

const comingMeetings = async (pool: Pool, carrierId: string, today: Day): Promise<MeetingRow[]> =>
  (
    await pool.query<MeetingRow>(
      `SELECT id, kind, title, place, commune_name, starts_at, ends_at, version, places_left FROM public_meeting
       WHERE carrier_id = $1 AND starts_at >= $2::date ORDER BY starts_at, id LIMIT 30`,
      [carrierId, today],
    )
  ).rows

/** All of them as calendars read them; a meeting that changed replaces itself. */
const calendarOf = (meetings: readonly MeetingRow[], carrier: { name: string; email: string }): string => {
  const { error, value } = createEvents(
    meetings.map((meeting) => ({
      uid: `${meeting.id}@cordee`,
      title: meeting.title,
      location: [meeting.place, meeting.commune_name].filter(Boolean).join(', '),
      start: meeting.starts_at.getTime(),
      end: meeting.ends_at.getTime(),
      startInputType: 'utc',
      startOutputType: 'utc',
      endInputType: 'utc',
      endOutputType: 'utc',
      sequence: meeting.version - 1,
      organizer: carrier,
    })),
    { productId: 'cordee/reunions', calName: `Réunions, ${carrier.name}` },
  )
  if (error || value == null) throw error ?? new Error('No calendar was made')
  return value
}

builder.queryFields((t) => ({
  publicMeetings: t.field({
    type: [PublicMeeting],
    subGraphs: ['public'],
    description: 'Les réunions à venir, la prochaine d’abord.',
    authScopes: { may: 'public:read' },
    resolve: async (_root, _args, { publicPool, portal, today }) => {
      const carrierId = await portalCarrier(publicPool, portal)
      return carrierId === null ? [] : comingMeetings(publicPool, carrierId, today)
    },
  }),
  publicMeetingCalendar: t.string({
    nullable: true,
    subGraphs: ['public'],
    description: 'Les mêmes, au format iCalendar.',
    authScopes: { may: 'public:read' },
    resolve: async (_root, _args, context) => {
      const { publicPool, today } = context
      const territory = await territoryRow(context)
      if (!territory) return null
      const meetings = await comingMeetings(publicPool, territory.carrier_id, today)
      return calendarOf(meetings, { name: territory.name, email: territory.email })
    },
  }),
}))
