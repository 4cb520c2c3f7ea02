import { addressOf } from '../messages/language.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { DropInHours } from '../shell/drop-in-hours.tsx'
import { MailLink } from '../shell/phone-link.tsx'
import type { Route } from './+types/contact-page'

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('contact.title') }) },
  { name: 'description', content: translate('contact.lead') },
]

/** The telephone first, then a place, then writing. */
export default function ContactRoute() {
  const t = useTranslations('contact')
  const common = useTranslations()
  const { territory, phone, hours } = useContact()
  return (
    <div className="prose">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <p className="buttons">
        {phone !== null && (
          <a className="button" href={phone.href}>
            {common('phone.call', { phone: phone.label })}
          </a>
        )}
        <a className="button-plain" href={addressOf('/je-cherche')}>
          {t('callMe')}
        </a>
      </p>
      {territory !== null && hours !== 'none' && (
        <p>{common('phone.answers', { name: territory.facilitatorFirstName, hours })}</p>
      )}
      <DropInHours />
      <h2>{t('write')}</h2>
      <p>
        <MailLink />
      </p>
      {territory !== null && <p>{t('carrier', { carrier: territory.carrierName })}</p>}
    </div>
  )
}
