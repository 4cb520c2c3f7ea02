import styles from '../features/figures/figures.module.css'
import { FiguresTable } from '../features/figures/figures-table.tsx'
import { sameForEverybody } from '../kept-pages.server.ts'
import { asDay, asDecimal, asHours, asPercent } from '../messages/formats.ts'
import { addressOf } from '../messages/language.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { usePromisedCall } from '../shell/contact.ts'
import type { Route } from './+types/figures-page'
import { loadFiguresPage } from './figures.server.ts'
import { maskingOf, methodKeys } from './figures-method.ts'

export const middleware: Route.MiddlewareFunction[] = [sameForEverybody]

export async function loader() {
  const { publicFigures, publicReport } = await loadFiguresPage()
  return { figures: publicFigures, report: publicReport }
}

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('figures.title') }) },
]

type Figures = Route.ComponentProps['loaderData']['figures']
type Report = Route.ComponentProps['loaderData']['report']

const Headline = ({ figures }: { figures: Figures }) => {
  const t = useTranslations('figures')
  const lines: (readonly [string, string])[] = [
    [t('hours'), asHours(figures.validatedMinutes)],
    [t('people'), figures.people === null ? t('few') : String(figures.people)],
    [t('fte'), asDecimal(figures.fteHundredths)],
    ...(figures.womenShareBps === null
      ? []
      : [[t('women'), asPercent(Math.round(figures.womenShareBps / 100) * 100)] as const]),
  ]
  return (
    <dl className={styles.figures}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const PromiseKept = ({ times }: { times: Figures['answerTimes'] }) => {
  const t = useTranslations('figures')
  const call = usePromisedCall()
  return (
    <>
      <h2>{t('promiseTitle')}</h2>
      {times.keptShareBps === null ? (
        <p>{t('promiseNone')}</p>
      ) : (
        <p>
          {t('promise', { call, kept: String(times.kept), requests: String(times.requests) })}{' '}
          {t('promiseShare', {
            share: asPercent(Math.round(times.keptShareBps / 100) * 100),
            days: times.medianDays ?? 0,
          })}{' '}
          {t('late', { late: times.late })}
        </p>
      )}
    </>
  )
}

const NewsKept = ({ times }: { times: Figures['newsTimes'] }) => {
  const t = useTranslations('figures')
  const { since, keptShareBps } = times
  return (
    <>
      <h2>{t('newsTitle')}</h2>
      {since === null || keptShareBps === null ? (
        <p>{t('newsNone')}</p>
      ) : (
        <p>
          {t('news', { kept: String(times.kept), promises: String(times.promises), since: asDay(since) })}{' '}
          {t('newsShare', { share: asPercent(Math.round(keptShareBps / 100) * 100) })}{' '}
          {t('newsLate', { late: times.late })}
        </p>
      )}
    </>
  )
}

/** Day by day here, signed there: each says what it is. */
const LiveAndFrozen = ({ report }: { report: Report }) => {
  const t = useTranslations('figures')
  return (
    <>
      <h2>{t('liveTitle')}</h2>
      <p>{t('live')}</p>
      <p>
        {report === null
          ? t('frozenNone')
          : t('frozen', {
              title: report.title,
              day: asDay(report.frozenOn),
              hours: asHours(report.validatedMinutes),
              people: report.people === null ? 'none' : String(report.people),
            })}
      </p>
      {report !== null && <p>{t('frozenWhy')}</p>}
    </>
  )
}

export default function FiguresRoute({ loaderData }: Route.ComponentProps) {
  const { figures, report } = loaderData
  const t = useTranslations('figures')
  return (
    <div className="prose wide">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead', { day: asDay(figures.asOf) })}</p>
      <Headline figures={figures} />
      <div className="halves">
        <section>
          <h2>{t('tableTitle')}</h2>
          {figures.rows.length === 0 ? <p>{t('nothing')}</p> : <FiguresTable rows={figures.rows} />}
          <p>{maskingOf(figures)}</p>
        </section>
        <section>
          <PromiseKept times={figures.answerTimes} />
          <NewsKept times={figures.newsTimes} />
          <LiveAndFrozen report={report} />
        </section>
        <section>
          <h2>{t('dataTitle')}</h2>
          <p>{t('data')}</p>
          <ul>
            <li>
              <a href={addressOf('/chiffres.csv')}>{t('csv')}</a>
            </li>
            <li>
              <a href={addressOf('/chiffres.json')}>{t('json')}</a>
            </li>
          </ul>
        </section>
        <section>
          <h2>{t('methodTitle')}</h2>
          <ul>
            {methodKeys.map((key) => (
              <li key={key}>{t(`method.${key}`)}</li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  )
}
