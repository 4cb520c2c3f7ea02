import { data } from 'react-router'
import { send } from '../apollo.server.ts'
import { graphql } from '../gql/gql.ts'
import { inFull } from '../messages/formats.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { PhonePanel } from '../shell/phone-panel.tsx'
import type { Route } from './+types/alert-link-page'

const KeepAlert = graphql(`
  mutation KeepAlert($token: String!) {
    keepAlert(token: $token) {
      ... on MutationKeepAlertSuccess {
        data {
          endsOn
        }
      }
    }
  }
`)

const StopAlert = graphql(`
  mutation StopAlert($token: String!) {
    stopAlert(token: $token) {
      ... on MutationStopAlertSuccess {
        data {
          endsOn
        }
      }
    }
  }
`)

type Outcome =
  | { state: 'kept'; endsOn: string }
  | { state: 'stopped' }
  | { state: 'unknown' }
  | { state: 'silent' }

/** Opening the link changes nothing: programs that read messages open links too. A tap on a button does. */
export async function action({ request, params }: Route.ActionArgs) {
  const visitor = request.headers.get('x-visitor-address')
  const token = params.token
  const form = await request.formData()
  // The one tap of a mail reader (RFC 8058) stops; only our own button keeps.
  const stops = form.get('choix') === 'stop' || form.get('List-Unsubscribe') === 'One-Click'
  if (stops) {
    const answer = await send(StopAlert, { token }, visitor)
    if (answer === null) return data<Outcome>({ state: 'silent' }, { status: 503 })
    return 'data' in answer.stopAlert
      ? data<Outcome>({ state: 'stopped' })
      : data<Outcome>({ state: 'unknown' }, { status: 404 })
  }
  const answer = await send(KeepAlert, { token }, visitor)
  if (answer === null) return data<Outcome>({ state: 'silent' }, { status: 503 })
  return 'data' in answer.keepAlert && answer.keepAlert.data.endsOn !== null
    ? data<Outcome>({ state: 'kept', endsOn: answer.keepAlert.data.endsOn })
    : data<Outcome>({ state: 'unknown' }, { status: 404 })
}

export const headers: Route.HeadersFunction = () => ({
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
})

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('alerts.linkTitle') }) },
  { name: 'robots', content: 'noindex' },
]

export default function AlertLinkRoute({ actionData }: Route.ComponentProps) {
  const t = useTranslations('alerts')
  return (
    <div className="prose with-phone">
      <h1>{t('linkTitle')}</h1>
      {actionData === undefined && <p className="lead">{t('linkLead')}</p>}
      {actionData !== undefined && (
        <p className="lead" role="status">
          {actionData.state === 'kept' ? t('kept', { day: inFull(actionData.endsOn) }) : t(actionData.state)}
        </p>
      )}
      {(actionData === undefined || actionData.state === 'kept' || actionData.state === 'silent') && (
        <form method="post" className="buttons">
          {actionData?.state !== 'kept' && (
            <button type="submit" name="choix" value="oui" className="button">
              {t('keep')}
            </button>
          )}
          <button type="submit" name="choix" value="stop" className="button-plain">
            {t('stop')}
          </button>
        </form>
      )}
      <PhonePanel question="prefer" />
    </div>
  )
}
