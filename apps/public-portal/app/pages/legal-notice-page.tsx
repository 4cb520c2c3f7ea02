import { sameForEverybody } from '../kept-pages.server.ts'
import { inFrench } from '../messages/in-french.tsx'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { MailLink, PhoneLink } from '../shell/phone-link.tsx'
import type { Route } from './+types/legal-notice-page'

export const middleware: Route.MiddlewareFunction[] = [sameForEverybody]

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('legalNotice.title') }) },
]

export default function LegalNoticeRoute() {
  const t = useTranslations('legalNotice')
  const { territory } = useContact()
  const carrier = territory?.carrierName ?? ''
  return (
    <div className="prose">
      <h1>{t('title')}</h1>
      <h2>{t('publisherTitle')}</h2>
      <p>{t.rich('publisher', { carrier, phone: () => <PhoneLink />, mail: () => <MailLink /> })}</p>
      <p>{territory?.seat ? t('seat', { seat: territory.seat }) : t('seatMissing')}</p>
      <p>
        {territory?.publicationDirector
          ? t('director', { name: territory.publicationDirector })
          : t('directorMissing')}
      </p>
      <h2>{t('hostTitle')}</h2>
      <p>
        {territory?.host
          ? t.rich('host', { host: territory.host, fr: inFrench })
          : t('hostMissing', { carrier })}
      </p>
      {territory?.demonstration === true && <p>{t('demonstration')}</p>}
      <h2>{t('softwareTitle')}</h2>
      <p>{t('software')}</p>
      <h2>{t('dataTitle')}</h2>
      <p>{t('data')}</p>
    </div>
  )
}
