import { parseDay } from '@cordee/domain/kernel/day'
import { PrintButton } from '../display/page-tools.tsx'
import { inFull } from '../messages/formats.ts'
import { addressOf } from '../messages/language.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { PhoneLink } from '../shell/phone-link.tsx'
import type { Route } from './+types/request-sent-page'

const REFERENCE = /^[A-Za-z0-9-]{3,24}$/

/** Nothing here tells who asked: the promised day and a number to quote on the telephone. */
export function loader({ url }: Route.LoaderArgs) {
  const callBefore = parseDay(url.searchParams.get('avant') ?? '')
  const reference = url.searchParams.get('numero') ?? ''
  return {
    callBefore: callBefore.ok ? callBefore.value : null,
    reference: REFERENCE.test(reference) ? reference : null,
    told: url.searchParams.get('sms') === 'oui',
  }
}

export const headers: Route.HeadersFunction = () => ({ 'cache-control': 'no-store' })

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('sent.title') }) },
  { name: 'robots', content: 'noindex' },
]

const papers = ['identity', 'health', 'bank', 'jobcentre'] as const
const bold = (text: React.ReactNode) => <b>{text}</b>

export default function RequestSentRoute({ loaderData }: Route.ComponentProps) {
  const { callBefore, reference, told } = loaderData
  const t = useTranslations('sent')
  const { territory, phone, hours } = useContact()
  const name = territory?.facilitatorFirstName ?? ''
  return (
    <div className="prose">
      <h1>{t('title')}</h1>
      <p className="lead">
        {callBefore === null
          ? t('promiseUndated', { name })
          : t.rich('promise', { name, day: inFull(callBefore), b: bold })}
      </p>
      {phone !== null && <p>{t.rich('number', { phone: phone.label, b: bold })}</p>}
      <p>{t('missed')}</p>
      {phone !== null && <p>{t.rich('sooner', { phone: () => <PhoneLink />, hours })}</p>}
      {reference !== null && <p>{t.rich('reference', { reference, b: bold })}</p>}
      <p>{t(told ? 'told' : 'keep')}</p>
      {territory !== null && <p>{t('news', { count: territory.promisedNewsWorkingDays })}</p>}
      <p>{t.rich('follow', { suivi: (words) => <a href={addressOf('/suivi')}>{words}</a> })}</p>
      <PrintButton />
      <h2>{t('bring')}</h2>
      <ul>
        {papers.map((paper) => (
          <li key={paper}>{t(`bringList.${paper}`)}</li>
        ))}
      </ul>
      <p>{t('noPaper')}</p>
      <p>
        <a href={addressOf('/opportunites')}>{t('others')}</a>
      </p>
    </div>
  )
}
