import { ask } from '../apollo.server.ts'
import { graphql } from '../gql/gql.ts'
import { sameForEverybody } from '../kept-pages.server.ts'
import { asTime, inFull } from '../messages/formats.ts'
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

export const middleware: Route.MiddlewareFunction[] = [sameForEverybody]

export const loader = () => ask(MeetingsPage, {})

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('meetings.title') }) },
  { name: 'description', content: translate('meetings.lead') },
]

// Meetings are held here: their hour is that of the valleys, wherever the page is read.
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hour: 'numeric',
  minute: 'numeric',
})
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' })
const atHour = (instant: string): string => {
  const [hours, minutes] = clock.format(new Date(instant)).split(':').map(Number)
  return asTime((hours ?? 0) * 60 + (minutes ?? 0))
}
const dayOf = (instant: string): string => inFull(isoDay.format(new Date(instant)))

export default function MeetingsRoute({ loaderData: { publicMeetings } }: Route.ComponentProps) {
  const t = useTranslations('meetings')
  return (
    <div className="prose with-phone">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {publicMeetings.length === 0 && <p>{t('none')}</p>}
      {publicMeetings.map(({ id, title, kindLabel, place, communeName, startsAt, endsAt, placesLeft }) => (
        <article key={id} className="panel">
          <h2 lang={langOfFrench()}>{title}</h2>
          {kindLabel !== title && <p lang={langOfFrench()}>{kindLabel}</p>}
          <p>
            <b>{t('when', { day: dayOf(startsAt), from: atHour(startsAt), to: atHour(endsAt) })}</b>
          </p>
          <p>
            {t.rich('where', {
              place: () => (
                <span lang={langOfFrench()}>{[place, communeName].filter(Boolean).join(', ')}</span>
              ),
            })}
          </p>
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
