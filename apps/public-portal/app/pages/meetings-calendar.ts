import { data } from 'react-router'
import { ask } from '../apollo.server.ts'
import { graphql } from '../gql/gql.ts'

const MeetingCalendar = graphql(`
  query MeetingCalendar {
    publicMeetingCalendar
  }
`)

export async function loader(): Promise<Response> {
  const { publicMeetingCalendar } = await ask(MeetingCalendar, {})
  if (publicMeetingCalendar === null) throw data(null, { status: 404 })
  return new Response(publicMeetingCalendar, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="reunions.ics"',
    },
  })
}
