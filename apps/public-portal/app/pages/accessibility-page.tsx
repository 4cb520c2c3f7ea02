import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { PhoneLink } from '../shell/phone-link.tsx'
import type { Route } from './+types/accessibility-page'

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('accessibility.title') }) },
]

const done = ['script', 'automatic', 'contrast', 'words'] as const

export default function AccessibilityRoute() {
  const t = useTranslations('accessibility')
  const { hours } = useContact()
  return (
    <div className="prose">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <h2>{t('stateTitle')}</h2>
      <p>{t('state')}</p>
      <h2>{t('doneTitle')}</h2>
      <ul>
        {done.map((check) => (
          <li key={check}>{t(`done.${check}`)}</li>
        ))}
      </ul>
      <h2>{t('contactTitle')}</h2>
      <p>{t.rich('contact', { phone: () => <PhoneLink />, hours })}</p>
      <h2>{t('remedyTitle')}</h2>
      <p>{t('remedy')}</p>
    </div>
  )
}
