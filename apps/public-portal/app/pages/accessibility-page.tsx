import { auditOf, type Criterion, rgaaCriteria } from '../features/accessibility/rgaa.ts'
import { sameForEverybody } from '../kept-pages.server.ts'
import { asDay } from '../messages/formats.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { PhoneLink } from '../shell/phone-link.tsx'
import type { Route } from './+types/accessibility-page'

const audit = auditOf(rgaaCriteria)

export const middleware: Route.MiddlewareFunction[] = [sameForEverybody]

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate(`accessibility.titles.${audit.compliance}`) }) },
]

const madeWith = ['html', 'css', 'script', 'pdf'] as const
const environment = ['phone', 'computer', 'noScript', 'reader'] as const
const tools = ['axe', 'nu', 'lighthouse', 'readability'] as const
const pages = [
  'home',
  'list',
  'position',
  'callback',
  'looking',
  'sent',
  'questions',
  'follow',
  'alerts',
  'advisers',
  'companies',
  'figures',
  'contact',
  'legal',
] as const
const done = ['script', 'automatic', 'contrast', 'words'] as const

/** The words of the reference are French, whatever the version being read. */
const Criteria = ({ title, criteria }: { title: string; criteria: readonly Criterion[] }) => (
  <details>
    <summary>{title}</summary>
    <ul lang="fr">
      {criteria.map(({ number, question, how }) => (
        <li key={number}>
          {number}. {question} {how}
        </li>
      ))}
    </ul>
  </details>
)

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <>
    <h3>{title}</h3>
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </>
)

/** The statement, computed from the sheet of the 106 criteria. */
export default function AccessibilityRoute() {
  const t = useTranslations('accessibility')
  const { territory, hours } = useContact()
  return (
    <div className="prose">
      <h1>{t(`titles.${audit.compliance}`)}</h1>
      <p className="lead">{t('lead')}</p>
      <h2>{t('stateTitle')}</h2>
      <p>{t(`states.${audit.compliance}`, { carrier: territory?.carrierName ?? '' })}</p>
      {audit.compliance === 'PARTIAL' && <p>{t(audit.percent === 100 ? 'why.audit' : 'why.rules')}</p>}
      <p>{t('share', { met: audit.met, applicable: audit.applicable, percent: audit.percent })}</p>
      <p>{t('audited')}</p>
      {audit.failing.length === 0 && <p>{t('nothingKnown')}</p>}
      {audit.failing.length > 0 && (
        <Criteria title={t('failing', { count: audit.failing.length })} criteria={audit.failing} />
      )}
      {audit.unchecked.length > 0 && (
        <Criteria title={t('unchecked', { count: audit.unchecked.length })} criteria={audit.unchecked} />
      )}
      <h2>{t('doneTitle')}</h2>
      <ul>
        {done.map((check) => (
          <li key={check}>{t(`done.${check}`)}</li>
        ))}
      </ul>
      <h2>{t('madeTitle')}</h2>
      {audit.lookedOn !== null && <p>{t('madeOn', { day: asDay(audit.lookedOn) })}</p>}
      <Lines title={t('madeWithTitle')} lines={madeWith.map((each) => t(`madeWith.${each}`))} />
      <Lines title={t('environmentTitle')} lines={environment.map((each) => t(`environment.${each}`))} />
      <Lines title={t('toolsTitle')} lines={tools.map((each) => t(`tools.${each}`))} />
      <Lines title={t('pagesTitle')} lines={pages.map((each) => t(`pages.${each}`))} />
      <h2>{t('contactTitle')}</h2>
      <p>{t.rich('contact', { phone: () => <PhoneLink />, hours })}</p>
      {territory !== null && (
        <p>{t.rich('write', { mail: () => <a href={`mailto:${territory.email}`}>{territory.email}</a> })}</p>
      )}
      <h2>{t('remedyTitle')}</h2>
      <p>{t('remedy')}</p>
    </div>
  )
}
