import { data, redirect } from 'react-router'
import { useTranslations } from 'use-intl'
import { ask } from '../apollo.server.ts'
import { CallbackForm } from '../features/opportunity/callback-form.tsx'
import { emptyCallback } from '../features/opportunity/callback-values.ts'
import { atCommune } from '../features/opportunity/wording.ts'
import { graphql } from '../gql/gql.ts'
import { useContact } from '../shell/contact.ts'
import { FormTitle } from '../shell/form-title.tsx'
import { PhonePanel } from '../shell/phone-panel.tsx'
import type { Route } from './+types/callback-page'
import { answerCallback } from './callback-action.server.ts'

const CallbackPage = graphql(`
  query CallbackPage($slug: String!) {
    publicOpportunity(slug: $slug) {
      slug
      state
      title
      commune {
        name
      }
    }
  }
`)

export async function loader({ params }: Route.LoaderArgs) {
  const { publicOpportunity: opportunity } = await ask(CallbackPage, { slug: params.slug })
  if (opportunity === null) throw data(null, { status: 404 })
  if (opportunity.state === 'CLOSED') throw redirect(`/opportunites/${opportunity.slug}`)
  return { opportunity, form: emptyCallback(Date.now()) }
}

export const action = ({ request, params }: Route.ActionArgs) => answerCallback(request, params.slug)

export const headers: Route.HeadersFunction = () => ({ 'cache-control': 'no-store' })

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

export default function CallbackRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { opportunity, form } = loaderData
  const t = useTranslations()
  const { territory } = useContact()
  const at = atCommune(opportunity.commune.name)
  return (
    <div className="prose">
      <FormTitle title={t('callback.title')} refused={actionData !== undefined} />
      <p>
        <a href={`/opportunites/${opportunity.slug}`}>← {t('detail.back')}</a>
      </p>
      <h1>{t('callback.title')}</h1>
      <p>{t.rich('callback.forPosition', { title: opportunity.title, at, b: (text) => <b>{text}</b> })}</p>
      <p>{t('callback.intro', { name: territory?.facilitatorFirstName ?? '' })}</p>
      <CallbackForm
        values={actionData?.values ?? form}
        errors={actionData?.errors ?? {}}
        carrierName={territory?.carrierName ?? ''}
        looking={null}
      />
      <PhonePanel question="prefer" />
    </div>
  )
}
