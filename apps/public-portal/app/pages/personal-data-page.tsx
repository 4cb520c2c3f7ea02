import { ListenButton } from '../display/page-tools.tsx'
import { sameForEverybody } from '../kept-pages.server.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { MailLink, PhoneLink } from '../shell/phone-link.tsx'
import type { Route } from './+types/personal-data-page'

export const middleware: Route.MiddlewareFunction[] = [sameForEverybody]

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('personalData.title') }) },
  { name: 'description', content: translate('personalData.lead') },
]

export default function PersonalDataRoute() {
  const t = useTranslations('personalData')
  const { territory } = useContact()
  return (
    <div className="prose" data-spoken="">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <ListenButton />
      {territory !== null && (
        <p>{t('who', { name: territory.facilitatorFirstName, carrier: territory.carrierName })}</p>
      )}
      <h2>{t('whatTitle')}</h2>
      <p>{t('what')}</p>
      <h2>{t('notTitle')}</h2>
      <p>{t('not')}</p>
      <h2>{t('whoSeesTitle')}</h2>
      <p>{t('company')}</p>
      <p>{t('funders')}</p>
      <h2>{t('keepTitle')}</h2>
      <p>{t('keep')}</p>
      <h2>{t('rightsTitle')}</h2>
      <p>{t.rich('rights', { phone: () => <PhoneLink />, mail: () => <MailLink /> })}</p>
      <p>{t('complain')}</p>
      <p className="panel">{t('site')}</p>
    </div>
  )
}
