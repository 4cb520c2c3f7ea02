import { ListenButton } from '../display/page-tools.tsx'
import { ThreeSteps } from '../features/opportunity/three-steps.tsx'
import { sameForEverybody } from '../kept-pages.server.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { PhonePanel } from '../shell/phone-panel.tsx'
import type { Route } from './+types/how-it-works-page'

export const middleware: Route.MiddlewareFunction[] = [sameForEverybody]

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('how.title') }) },
  { name: 'description', content: translate('how.lead') },
]

export default function HowItWorksRoute() {
  const t = useTranslations('how')
  const { territory } = useContact()
  return (
    <div className="prose with-phone" data-spoken="">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <ListenButton />
      <ThreeSteps heading="h2" name={territory?.facilitatorFirstName ?? ''} />
      <h2>{t('whoPays')}</h2>
      <p>{t('whoPaysText')}</p>
      <h2>{t('keep')}</h2>
      <p>{t('keepText')}</p>
      <h2>{t('afterwards')}</h2>
      <p>{t('afterwardsText')}</p>
      {territory !== null && (
        <>
          <h2>{t('answer')}</h2>
          <p>{t('answerText', { count: territory.promisedCallWorkingDays })}</p>
        </>
      )}
      <PhonePanel question="prefer" />
    </div>
  )
}
