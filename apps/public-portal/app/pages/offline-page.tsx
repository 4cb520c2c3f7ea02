import { sameForEverybody } from '../kept-pages.server.ts'
import { addressOf } from '../messages/language.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { PhonePanel } from '../shell/phone-panel.tsx'
import type { Route } from './+types/offline-page'

export const middleware: Route.MiddlewareFunction[] = [sameForEverybody]

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('offline.title') }) },
  { name: 'robots', content: 'noindex' },
]

/** Kept on the device at the first visit, and shown when no page is: the number works when the network does not. */
export default function OfflineRoute() {
  const t = useTranslations()
  const { phone } = useContact()
  return (
    <div className="prose with-phone">
      <h1>{t('offline.title')}</h1>
      <p className="lead">{t('offline.lead')}</p>
      <p>{t('offline.seen')}</p>
      <p>{t('offline.call')}</p>
      <div className="buttons">
        {phone !== null && (
          <a className="button" href={phone.href}>
            {t('phone.call', { phone: phone.label })}
          </a>
        )}
        <a className="button-plain" href={addressOf('/opportunites')}>
          {t('offline.retry')}
        </a>
      </div>
      <PhonePanel question="prefer" />
      <template>
        <p className="offline-note" role="status">
          {t('offline.note')}
        </p>
      </template>
    </div>
  )
}
