import { sameForEverybody } from '../kept-pages.server.ts'
import { addressOf } from '../messages/language.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { MailLink, PhoneLink } from '../shell/phone-link.tsx'
import type { Route } from './+types/companies-page'

export const middleware: Route.MiddlewareFunction[] = [sameForEverybody]

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('companies.title') }) },
  { name: 'description', content: translate('companies.lead') },
]

const ways = ['direct', 'training', 'temporary', 'subcontract'] as const

export default function CompaniesRoute() {
  const t = useTranslations('companies')
  const { territory, hours } = useContact()
  return (
    <div className="prose wide">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <div className="halves">
        <section>
          <h2>{t('companyTitle')}</h2>
          <p>{t('company.hours')}</p>
          <ul>
            {ways.map((way) => (
              <li key={way}>{t(`company.${way}`)}</li>
            ))}
          </ul>
          <p>{t('company.already')}</p>
        </section>
        <section>
          <h2>{t('buyerTitle')}</h2>
          <p>{t('buyer.early')}</p>
          <p>{t('buyer.legal')}</p>
          <p>{t('buyer.follow')}</p>
          <p className="buttons">
            <a className="button" href={addressOf('/etude')}>
              {t('study')}
            </a>
          </p>
        </section>
      </div>
      {territory !== null && (
        <p className="panel">
          {t.rich('contact', {
            name: territory.facilitatorFirstName,
            hours,
            phone: () => <PhoneLink />,
            mail: () => <MailLink />,
          })}
        </p>
      )}
    </div>
  )
}
