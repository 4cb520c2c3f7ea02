import { data } from 'react-router'
import { AdviserEntrance } from '../../features/holder/adviser-entrance.tsx'
import { graphql } from '../../gql/holder/gql.ts'
import { rememberBrowser, sendAsHolder } from '../../holder.server.ts'
import { translate } from '../../messages/translate.ts'
import { FormTitle } from '../../shell/form-title.tsx'
import { PhonePanel } from '../../shell/phone-panel.tsx'
import type { Route } from './+types/adviser-entrance-page'
import { privateHeaders, privateMeta } from './private.ts'

const AskForAdviserLink = graphql(`
  mutation AskForAdviserLink($email: String!, $name: String!, $agency: String!, $browser: String!) {
    askForAdviserLink(email: $email, name: $name, agency: $agency, browser: $browser)
  }
`)

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  const text = (name: string, longest: number) =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, longest)
  const typed = { name: text('name', 120), agency: text('agency', 150), email: text('email', 200) }
  const again = (problem: 'missing' | 'unavailable', status: number) =>
    data({ typed, problem, sent: false }, { status })
  if (typed.name.length < 2 || typed.agency.length < 2 || !MAIL.test(typed.email))
    return again('missing', 422)
  const { browser, cookie } = rememberBrowser(request)
  const answer = await sendAsHolder(request, AskForAdviserLink, { ...typed, browser })
  if (answer === null) return again('unavailable', 503)
  return data({ typed, problem: null, sent: true }, { headers: [cookie] })
}

export const headers = privateHeaders

export const meta = privateMeta

export default function AdviserEntranceRoute({ actionData }: Route.ComponentProps) {
  return (
    <div className="prose with-phone">
      <FormTitle title={translate('space.adviserTitle')} refused={Boolean(actionData?.problem)} />
      <h1>{translate('space.adviserTitle')}</h1>
      <AdviserEntrance
        typed={actionData?.typed ?? { name: '', agency: '', email: '' }}
        problem={actionData?.problem ?? null}
        sent={actionData?.sent ?? false}
      />
      <PhonePanel question="ask" />
    </div>
  )
}
