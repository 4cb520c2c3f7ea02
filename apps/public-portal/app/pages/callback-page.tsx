import type { ReactNode } from 'react'
import { data, redirect, useLocation } from 'react-router'
import { tryAsk } from '../apollo.server.ts'
import { CallbackForm } from '../features/opportunity/callback-form.tsx'
import { emptyCallback, readCallback } from '../features/opportunity/callback-values.ts'
import { positionAddress, positionPage, readFilters } from '../features/opportunity/list-filters.ts'
import { saidAgain } from '../features/opportunity/said-again.ts'
import { atCommune } from '../features/opportunity/wording.ts'
import { graphql } from '../gql/gql.ts'
import { pageVersion } from '../messages/language.ts'
import { useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { ErrorPage } from '../shell/error-page.tsx'
import { FormTitle } from '../shell/form-title.tsx'
import { PhonePanel } from '../shell/phone-panel.tsx'
import { Promised } from '../shell/promised.tsx'
import type { Route } from './+types/callback-page'
import { answerCallback } from './callback-action.server.ts'

const CallbackPage = graphql(`
  query CallbackPage($slug: String!, $version: PageVersion) {
    publicOpportunity(slug: $slug, version: $version) {
      slug
      state
      title
      wording {
        title
      }
      commune {
        name
      }
    }
  }
`)

export async function loader({ params, url }: Route.LoaderArgs) {
  const form = emptyCallback(Date.now())
  const filters = readFilters(url.searchParams)
  const answer = await tryAsk(CallbackPage, { slug: params.slug, version: pageVersion() })
  // Without an answer, a form that was sent comes back with what was typed.
  if (answer === null) return data({ opportunity: null, form, filters }, { status: 503 })
  const { publicOpportunity: opportunity } = answer
  if (opportunity === null) throw data(null, { status: 404 })
  if (opportunity.state === 'CLOSED') throw redirect(positionPage(opportunity.slug, filters))
  return data({ opportunity, form, filters })
}

export const action = async ({ request, params }: Route.ActionArgs) =>
  answerCallback(request, readCallback(await request.formData()), params.slug)

export const headers: Route.HeadersFunction = () => ({ 'cache-control': 'no-store' })

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

export default function CallbackRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { opportunity, form, filters } = loaderData
  const t = useTranslations()
  const { territory } = useContact()
  const { pathname } = useLocation()
  if (opportunity === null && actionData === undefined)
    return <ErrorPage kind="unavailable" path={pathname} />
  const title = opportunity === null ? null : saidAgain(opportunity, 'title')
  return (
    <div className="prose with-phone">
      <FormTitle title={t('callback.title')} refused={actionData !== undefined} />
      {opportunity !== null && (
        <p>
          <a href={positionAddress(opportunity.slug, filters)}>← {t('callback.back')}</a>
        </p>
      )}
      <h1>{t('callback.title')}</h1>
      {title !== null && opportunity !== null && (
        <p>
          {t.rich('callback.forPosition', {
            title: title.text,
            at: atCommune(opportunity.commune.name),
            b: (words: ReactNode) => <b lang={title.lang}>{words}</b>,
          })}
        </p>
      )}
      <p>{t('callback.intro', { name: territory?.facilitatorFirstName ?? '' })}</p>
      <Promised />
      <CallbackForm
        values={actionData?.values ?? form}
        errors={actionData?.errors ?? {}}
        carrierName={territory?.carrierName ?? ''}
        receives={(territory?.dropInHours.length ?? 0) > 0}
      />
      <PhonePanel question="prefer" />
    </div>
  )
}
