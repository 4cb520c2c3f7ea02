import { data } from 'react-router'
import { send } from '../apollo.server.ts'
import { graphql } from '../gql/gql.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { PhonePanel } from '../shell/phone-panel.tsx'
import type { Route } from './+types/adviser-news-page'

const StopAdviserNews = graphql(`
  mutation StopAdviserNews($id: Uuid!) {
    stopAdviserNews(id: $id)
  }
`)

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Outcome = 'stopped' | 'unknown' | 'silent'

/** Opening the link changes nothing: programs that read messages open links too. One tap, here or in a mail reader, stops. */
export async function action({ request, params }: Route.ActionArgs) {
  if (!UUID.test(params.id)) return data<Outcome>('unknown', { status: 404 })
  const answer = await send(StopAdviserNews, { id: params.id }, request.headers.get('x-visitor-address'))
  if (answer === null) return data<Outcome>('silent', { status: 503 })
  return answer.stopAdviserNews ? data<Outcome>('stopped') : data<Outcome>('unknown', { status: 404 })
}

export const headers: Route.HeadersFunction = () => ({
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
})

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('adviser.newsTitle') }) },
  { name: 'robots', content: 'noindex' },
]

export default function AdviserNewsRoute({ actionData }: Route.ComponentProps) {
  const t = useTranslations()
  const said = {
    stopped: t('adviser.newsStopped'),
    unknown: t('adviser.newsUnknown'),
    silent: t('error.unavailableTitle'),
  }
  return (
    <div className="prose">
      <h1>{t('adviser.newsTitle')}</h1>
      {actionData === undefined ? (
        <p className="lead">{t('adviser.newsLead')}</p>
      ) : (
        <p className="lead" role="status">
          {said[actionData]}
        </p>
      )}
      {(actionData === undefined || actionData === 'silent') && (
        <form method="post" className="buttons">
          <button type="submit" className="button">
            {t('adviser.newsStop')}
          </button>
        </form>
      )}
      <PhonePanel question="prefer" />
    </div>
  )
}
