import { parseDay } from '@cordee/domain/kernel/day'
import { PrintButton } from '../display/page-tools.tsx'
import { QrCode } from '../display/qr-code.tsx'
import { followedOf } from '../holder.server.ts'
import { asDay, inFull } from '../messages/formats.ts'
import { addressOf } from '../messages/language.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { PhoneLink } from '../shell/phone-link.tsx'
import type { Route } from './+types/request-sent-page'
import { privately } from './holder/private.ts'

const REFERENCE = /^[A-Za-z0-9-]{3,24}$/
const mobiles = ['sms', 'appel'] as const

/** Nothing here tells who asked: the promised day, a number to quote on the telephone, and the way back to it. */
export function loader({ request, url }: Route.LoaderArgs) {
  const callBefore = parseDay(url.searchParams.get('avant') ?? '')
  const reference = url.searchParams.get('numero') ?? ''
  const followed = followedOf(request)
  return {
    callBefore: callBefore.ok ? callBefore.value : null,
    reference: REFERENCE.test(reference) ? reference : null,
    mobile: mobiles.find((each) => each === url.searchParams.get('mobile')) ?? null,
    throughHelper: url.searchParams.get('par') === 'aide',
    link:
      followed === null
        ? null
        : { ...followed, address: `${url.origin}${addressOf(`/suivi/${followed.secret}`)}` },
  }
}

export const headers: Route.HeadersFunction = () => privately

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('sent.title') }) },
  { name: 'robots', content: 'noindex' },
]

const papers = ['identity', 'health', 'bank', 'jobcentre'] as const
const bold = (text: React.ReactNode) => <b>{text}</b>

type Data = Route.ComponentProps['loaderData']

/** Every way this person has to know where their request stands; whoever has no telephone keeps the link. */
const Following = ({ link, mobile, asked }: Pick<Data, 'link' | 'mobile'> & { asked: boolean }) => {
  const t = useTranslations('sent')
  const suivi = (words: React.ReactNode) => <a href={addressOf('/suivi')}>{words}</a>
  return (
    <>
      <h2>{t('followTitle')}</h2>
      {link !== null && (
        <>
          <p>{t('linkKeep')}</p>
          <QrCode text={link.address} label={t('linkSquare')} />
          <p>{t('linkHow')}</p>
          <p className="address">
            <a href={addressOf(`/suivi/${link.secret}`)}>{link.address.replace(/^https?:\/\//, '')}</a>
          </p>
          <p>{t('linkUntil', { day: asDay(link.until) })}</p>
          <p>
            <a href={addressOf(`/suivi/${link.secret}/papier.pdf?jusque=${link.until}&demande`)}>
              {t('linkPaper')}
            </a>
          </p>
        </>
      )}
      {link === null && asked && <p>{t('linkBefore')}</p>}
      {mobile !== null && <p>{t.rich('follow', { suivi })}</p>}
      <p>{t('followCall')}</p>
    </>
  )
}

export default function RequestSentRoute({ loaderData }: Route.ComponentProps) {
  const { callBefore, reference, mobile, throughHelper, link } = loaderData
  const t = useTranslations('sent')
  const { territory, phone, hours } = useContact()
  const name = territory?.facilitatorFirstName ?? ''
  return (
    <div className="prose">
      <h1>{t('title')}</h1>
      <p className="lead">
        {callBefore === null
          ? t('promiseUndated', { name })
          : t.rich(throughHelper ? 'promiseThroughHelper' : 'promise', {
              name,
              day: inFull(callBefore),
              b: bold,
            })}
      </p>
      {phone !== null && <p>{t.rich('number', { phone: phone.label, b: bold })}</p>}
      <p>{t(throughHelper ? 'throughHelper' : 'missed')}</p>
      {phone !== null && <p>{t.rich('sooner', { phone: () => <PhoneLink />, hours })}</p>}
      {reference !== null && <p>{t.rich('reference', { reference, b: bold })}</p>}
      <p>{t(mobile === 'sms' ? 'told' : 'keep')}</p>
      {territory !== null && <p>{t('news', { count: territory.promisedNewsWorkingDays })}</p>}
      <Following link={link} mobile={mobile} asked={reference !== null} />
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
