import { redirect } from 'react-router'
import { missing } from '../../display/problems.ts'
import { AdviserEntrance } from '../../features/holder/adviser-entrance.tsx'
import { graphql } from '../../gql/holder/gql.ts'
import { rememberBrowser, sendAsHolder } from '../../holder.server.ts'
import { inFrench } from '../../messages/in-french.tsx'
import { translate, useTranslations } from '../../messages/translate.ts'
import { FormTitle } from '../../shell/form-title.tsx'
import { PhonePanel } from '../../shell/phone-panel.tsx'
import { askedPosition, positionIn } from '../asked-position.server.ts'
import type { Route } from './+types/adviser-entrance-page'
import { again } from './desk.server.ts'
import { privateHeaders, privateMeta } from './private.ts'

const AskForAdviserLink = graphql(`
  mutation AskForAdviserLink(
    $email: String!
    $name: String!
    $agency: String!
    $browser: String!
    $position: String
  ) {
    askForAdviserLink(email: $email, name: $name, agency: $agency, browser: $browser, position: $position)
  }
`)

/** The position somebody came for is said again here, and the link leads back to it. */
export const loader = async ({ url }: Route.LoaderArgs) => ({
  position: await askedPosition(positionIn(url)),
  sent: url.searchParams.has('envoye'),
})

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/

export async function action({ request, url }: Route.ActionArgs) {
  const form = await request.formData()
  const text = (name: string, longest: number) =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, longest)
  const typed = { name: text('name', 120), agency: text('agency', 150), email: text('email', 200) }
  const problems = missing({
    name: typed.name.length < 2 && translate('space.adviserNameNeeded'),
    agency: typed.agency.length < 2 && translate('space.adviserAgencyNeeded'),
    email: !MAIL.test(typed.email) && translate('space.adviserMailNeeded'),
  })
  if (Object.keys(problems).length > 0) return again(typed, problems)
  const { browser, cookie } = rememberBrowser(request)
  const position = positionIn(url)
  const answer = await sendAsHolder(request, AskForAdviserLink, { ...typed, browser, position })
  if (answer === null) return again(typed, { form: translate('link.unavailable') }, 503)
  const sent = position === null ? 'envoye' : `envoye&poste=${position}`
  return redirect(`/conseillers/entrer?${sent}`, { status: 303, headers: [cookie] })
}

export const headers = privateHeaders

export const meta = privateMeta

export default function AdviserEntranceRoute({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('space')
  const { position } = loaderData
  return (
    <div className="prose with-phone">
      <FormTitle title={translate('space.adviserTitle')} refused={actionData !== undefined} />
      <h1>{translate('space.adviserTitle')}</h1>
      {position !== null && (
        <p className="panel">
          {t.rich('adviserPosition', {
            title: position.title,
            commune: position.commune.name,
            fr: inFrench,
          })}
        </p>
      )}
      <AdviserEntrance
        said={{ typed: actionData?.typed ?? {}, problems: actionData?.problems ?? {} }}
        sent={actionData === undefined && loaderData.sent}
      />
      <PhonePanel question="ask" />
    </div>
  )
}
