import { ask } from '../apollo.server.ts'
import { graphql } from '../gql/gql.ts'
import { inFull } from '../messages/formats.ts'
import { langOfFrench } from '../messages/french-text.ts'
import { addressOf } from '../messages/language.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { DropInHours } from '../shell/drop-in-hours.tsx'
import { PhonePanel } from '../shell/phone-panel.tsx'
import type { Route } from './+types/meetings-page'

const MeetingsPage = graphql(`
  query MeetingsPage {
    publicMeetings {
      id
      kindLabel
      title
      place
      communeName
      startsAt
      endsAt
      placesLeft
    }
  }
`)

export const loader = () => ask(MeetingsPage, {})

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('meetings.title') }) },
  { name: 'description', content: translate('meetings.lead') },
]

// Meetings are held here: their hour is that of the valleys, wherever the page is read.
const inParis = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', ...options })
const hour = inParis({ hour: 'numeric', minute: '2-digit' })
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' })
const atHour = (instant: string): string => hour.format(new Date(instant)).replace(':', '\u00a0h\u00a0')
const dayOf = (instant: string): string => inFull(isoDay.format(new Date(instant)))

export default function MeetingsRoute({ loaderData: { publicMeetings } }: Route.ComponentProps) {
  const t = useTranslations('meetings')
  return (
    <div className="prose">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {publicMeetings.length === 0 && <p>{t('none')}</p>}
      {publicMeetings.map(({ id, title, kindLabel, place, communeName, startsAt, endsAt, placesLeft }) => (
        <article key={id} className="panel">
          <h2 lang={langOfFrench()}>{title}</h2>
          {kindLabel !== title && <p>{kindLabel}</p>}
          <p>
            <b>{t('when', { day: dayOf(startsAt), from: atHour(startsAt), to: atHour(endsAt) })}</b>
          </p>
          <p>{t('where', { place: [place, communeName].filter(Boolean).join(', ') })}</p>
          {placesLeft !== null && <p>{t('placesLeft', { count: placesLeft })}</p>}
        </article>
      ))}
      {publicMeetings.length > 0 && (
        <>
          <p>{t('come')}</p>
          <p>
            <a href={addressOf('/reunions.ics')}>{t('calendar')}</a>
          </p>
        </>
      )}
      <DropInHours />
      <PhonePanel question="prefer" />
    </div>
  )
}
