import { defaultAlertPolicy } from '@cordee/domain/opportunity/alert'
import { defaultRetentionPolicy } from '@cordee/domain/participant/retention'
import { ListenButton } from '../display/page-tools.tsx'
import { sameForEverybody } from '../kept-pages.server.ts'
import { inFrench } from '../messages/in-french.tsx'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { MailLink, PhoneLink } from '../shell/phone-link.tsx'
import type { Territory } from '../shell/territory.server.ts'
import type { Route } from './+types/personal-data-page'

export const middleware: Route.MiddlewareFunction[] = [sameForEverybody]

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('personalData.title') }) },
  { name: 'description', content: translate('personalData.lead') },
]

type Translate = ReturnType<typeof useTranslations<'personalData'>>

type Retention = Omit<Territory['retention'], '__typename'>

/** How long each thing is kept, as the carrier has it today. */
const keptFor = (t: Translate, retention: Retention) => {
  const { requestMonths, refusedReferralMonths, inactiveMonths, readLogMonths, messageMonths, noticeDays } =
    retention
  const lasting = (months: number) =>
    months >= 12 && months % 12 === 0 ? t('years', { count: months / 12 }) : t('months', { count: months })
  return {
    request: lasting(requestMonths),
    refused: lasting(refusedReferralMonths),
    file: lasting(inactiveMonths),
    notice: noticeDays,
    alert: lasting(defaultAlertPolicy.months),
    reads: lasting(readLogMonths),
    study: lasting(requestMonths),
    messages: lasting(messageMonths),
  }
}

/** What the carrier said of it; `undefined` while the API has never answered. */
type Protection = Territory['dataProtection'] | undefined

/** Why we may, and who answers for it, as the carrier said it; nobody supposes it in its place. */
const Basis = ({ protection }: { protection: Protection }) => {
  const t = useTranslations('personalData')
  if (protection === undefined) return <p>{t('notRead')}</p>
  if (protection === null) return <p>{t('basis.missing')}</p>
  const { legalBasis, grounds, controller } = protection
  return (
    <>
      <p>{t.rich(`basis.${legalBasis}`, { grounds, fr: inFrench })}</p>
      <p>{t.rich('controller', { name: controller, fr: inFrench })}</p>
    </>
  )
}

const Officer = ({ protection }: { protection: Protection }) => {
  const t = useTranslations('personalData')
  if (protection === undefined) return <p>{t('officerNotRead')}</p>
  if (protection === null) return <p>{t('officerMissing')}</p>
  const { officerName: name, officerContact: contact } = protection
  if (name === null || contact === null) return <p>{t('officerNone')}</p>
  return <p>{t.rich('officer', { name, contact, fr: inFrench })}</p>
}

export default function PersonalDataRoute() {
  const t = useTranslations('personalData')
  const { territory } = useContact()
  // As delivered while the API has never answered.
  const kept = keptFor(t, territory?.retention ?? defaultRetentionPolicy)
  const protection = territory?.dataProtection
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
      <h2>{t('whyTitle')}</h2>
      <Basis protection={protection} />
      <p>{t('agreed')}</p>
      <h2>{t('whoSeesTitle')}</h2>
      <p>{t('company')}</p>
      <p>{t('adviser')}</p>
      <p>{t('funders')}</p>
      <p>{t('reads')}</p>
      <h2>{t('keepTitle')}</h2>
      <p>{t('keep', kept)}</p>
      <p>{t('keepAlert', kept)}</p>
      <p>{t('keepReads', kept)}</p>
      <p>{t('keepProfessionals', kept)}</p>
      <h2>{t('rightsTitle')}</h2>
      <p>{t.rich('rights', { phone: () => <PhoneLink />, mail: () => <MailLink /> })}</p>
      <p>{t('limited')}</p>
      <Officer protection={protection} />
      <p>{t('complain')}</p>
      <p className="panel">{t('site')}</p>
    </div>
  )
}
