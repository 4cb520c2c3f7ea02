import type { ReactNode } from 'react'
import { ask } from '../apollo.server.ts'
import { saidAgain } from '../features/opportunity/said-again.ts'
import { addressOfValley, atCommune, valleyName } from '../features/opportunity/wording.ts'
import { graphql } from '../gql/gql.ts'
import { sameForEverybody } from '../kept-pages.server.ts'
import { addressOf, pageVersion } from '../messages/language.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { PhoneLink } from '../shell/phone-link.tsx'
import type { Route } from './+types/advisers-page'

const AdvisersPage = graphql(`
  query AdvisersPage($slug: String!, $asked: Boolean!, $version: PageVersion) {
    publicMap {
      epciName
    }
    publicOpportunity(slug: $slug, version: $version) @include(if: $asked) {
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

export const middleware: Route.MiddlewareFunction[] = [sameForEverybody]

export async function loader({ url }: Route.LoaderArgs) {
  const slug = url.searchParams.get('poste')
  const asked = slug !== null && /^[a-z0-9-]{1,120}$/.test(slug)
  const { publicOpportunity, publicMap } = await ask(AdvisersPage, {
    slug: asked ? slug : '',
    asked,
    version: pageVersion(),
  })
  const opportunity = publicOpportunity ?? null
  return {
    opportunity: opportunity?.state === 'CLOSED' ? null : opportunity,
    valleys: [...new Set(publicMap.map(({ epciName }) => valleyName(epciName)))].toSorted(),
  }
}

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('advisers.title') }) },
  { name: 'description', content: translate('advisers.lead') },
]

export default function AdvisersRoute({ loaderData }: Route.ComponentProps) {
  const { opportunity, valleys } = loaderData
  const t = useTranslations()
  const { territory, hours } = useContact()
  const name = territory?.facilitatorFirstName ?? ''
  const title = opportunity === null ? null : saidAgain(opportunity, 'title')
  const form = opportunity === null ? '/je-cherche' : `/opportunites/${opportunity.slug}/etre-rappele`
  return (
    <div className="prose wide">
      <h1>{t('advisers.title')}</h1>
      <p className="lead">{t('advisers.lead')}</p>
      {title !== null && opportunity !== null && (
        <p className="panel">
          {t.rich('advisers.forPosition', {
            title: title.text,
            at: atCommune(opportunity.commune.name),
            slug: opportunity.slug,
            b: (words: ReactNode) => <b lang={title.lang}>{words}</b>,
          })}
        </p>
      )}
      <p>{t('advisers.enterText')}</p>
      <div className="buttons">
        <a
          className="button"
          href={addressOf(
            opportunity === null ? '/conseillers/entrer' : `/conseillers/entrer?poste=${opportunity.slug}`,
          )}
        >
          {t('advisers.enter')}
        </a>
      </div>
      <div className="halves">
        <section>
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
        </section>
        <section>
          <h2>{t('advisers.answerTitle')}</h2>
          <p>{t('advisers.answerText', { name })}</p>
          {valleys.length > 0 && (
            <>
              <h2>{t('advisers.posterTitle')}</h2>
              <p>{t('advisers.posterText')}</p>
              <ul>
                {valleys.map((valley) => (
                  <li key={valley}>
                    <a href={addressOf(`/vallees/${addressOfValley(valley)}/affiche.pdf`)}>
                      {t('advisers.poster', { valley })}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
    </div>
  )
}
