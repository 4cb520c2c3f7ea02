import { ask } from '../apollo.server.ts'
import { atCommune } from '../features/opportunity/wording.ts'
import { graphql } from '../gql/gql.ts'
import { sameForEverybody } from '../kept-pages.server.ts'
import { boldInFrench } from '../messages/in-french.tsx'
import { addressOf } from '../messages/language.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { PhoneLink } from '../shell/phone-link.tsx'
import type { Route } from './+types/advisers-page'

const AdvisersPage = graphql(`
  query AdvisersPage($slug: String!) {
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

export const middleware: Route.MiddlewareFunction[] = [sameForEverybody]

export async function loader({ url }: Route.LoaderArgs) {
  const slug = url.searchParams.get('poste')
  if (slug === null || !/^[a-z0-9-]{1,120}$/.test(slug)) return { opportunity: null }
  const { publicOpportunity: opportunity } = await ask(AdvisersPage, { slug })
  return { opportunity: opportunity?.state === 'CLOSED' ? null : opportunity }
}

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('advisers.title') }) },
  { name: 'description', content: translate('advisers.lead') },
]

export default function AdvisersRoute({ loaderData }: Route.ComponentProps) {
  const { opportunity } = loaderData
  const t = useTranslations()
  const { territory, hours } = useContact()
  const name = territory?.facilitatorFirstName ?? ''
  const form = opportunity === null ? '/je-cherche' : `/opportunites/${opportunity.slug}/etre-rappele`
  return (
    <div className="prose">
      <h1>{t('advisers.title')}</h1>
      <p className="lead">{t('advisers.lead')}</p>
      {opportunity !== null && (
        <p className="panel">
          {t.rich('advisers.forPosition', {
            title: opportunity.title,
            at: atCommune(opportunity.commune.name),
            slug: opportunity.slug,
            b: boldInFrench,
          })}
        </p>
      )}
      <p>{t('advisers.enterText')}</p>
      <div className="buttons">
        <a className="button" href={addressOf('/conseillers/entrer')}>
          {t('advisers.enter')}
        </a>
      </div>
      <h2>{t('advisers.adviceTitle')}</h2>
      <ul>
        <li>{t.rich('advisers.advice.call', { name, hours, phone: () => <PhoneLink /> })}</li>
        <li>{t('advisers.advice.form')}</li>
        <li>{t('advisers.advice.agree')}</li>
      </ul>
      <div className="buttons">
        <a className="button-line" href={addressOf(form)}>
          {t('detail.callBack')}
        </a>
        <a className="button-plain" href={addressOf('/donnees-personnelles')}>
          {t('footer.personalData')}
        </a>
      </div>
      <h2>{t('advisers.windowTitle')}</h2>
      <p>{t('advisers.windowText')}</p>
      <h2>{t('advisers.eligibilityTitle')}</h2>
      <p>{t('advisers.eligibilityText')}</p>
      <h2>{t('advisers.answerTitle')}</h2>
      <p>{t('advisers.answerText', { name })}</p>
    </div>
  )
}
