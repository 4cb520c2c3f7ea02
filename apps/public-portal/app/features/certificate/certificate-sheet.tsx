import type { OwnCertificatePageQuery } from '../../gql/holder/graphql.ts'
import { tradeName } from '../../messages/domain-names.ts'
import { asDay, asDuration, asMonth } from '../../messages/formats.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './certificate.module.css'

export type Certificate = NonNullable<OwnCertificatePageQuery['ownHoursCertificate']>
type Work = Certificate['works'][number]

/** The first and the last month, and whether they are one. */
export const periodOf = ({ first, last }: Certificate) => ({
  first: asMonth(first),
  last: asMonth(last),
  same: first === last ? 'yes' : 'no',
})

/** The months of one contract; training has its column only where there was some. */
const Months = ({ work }: { work: Work }) => {
  const t = useTranslations('certificate')
  const trained = work.trainedMinutes > 0
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('table', { employer: work.employerName })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('month')}</th>
          <th scope="col">{t('worked')}</th>
          {trained && <th scope="col">{t('training')}</th>}
        </tr>
      </thead>
      <tbody>
        {work.months.map(({ month, workedMinutes, trainedMinutes }) => (
          <tr key={month}>
            <th scope="row">{asMonth(month)}</th>
            <td>{asDuration(workedMinutes)}</td>
            {trained && <td>{asDuration(trainedMinutes)}</td>}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('sum')}</th>
          <td>{asDuration(work.workedMinutes)}</td>
          {trained && <td>{asDuration(work.trainedMinutes)}</td>}
        </tr>
      </tfoot>
    </table>
  )
}

/** What is certified, as the paper says it: who, how much, where, month by month, who checked. */
export const CertificateSheet = ({ certificate }: { certificate: Certificate }) => {
  const t = useTranslations('certificate')
  const { carrierName: carrier, personName, works, trainedMinutes } = certificate
  return (
    <section className={styles.sheet} aria-label={t('paper')}>
      <h2>{t('paper')}</h2>
      <p className={styles.says}>
        {t('says', { carrier, name: personName, hours: asDuration(certificate.workedMinutes) })}
      </p>
      <p>{t('period', periodOf(certificate))}</p>
      {trainedMinutes > 0 && <p>{t('trained', { hours: asDuration(trainedMinutes) })}</p>}
      {works.map((work) => (
        <div key={work.id} className={styles.work}>
          <h3>
            {t('work', { trade: tradeName(work.romeCode, work.tradeLabel), employer: work.employerName })}
          </h3>
          <p>
            {work.to === null
              ? t('datesOpen', { from: asDay(work.from) })
              : t('dates', { from: asDay(work.from), to: asDay(work.to) })}
          </p>
          <Months work={work} />
        </div>
      ))}
      <p>{t('source', { carrier })}</p>
      <p>{t('notPayslip')}</p>
      <p>
        {t('issued', { day: asDay(certificate.issuedOn) })} {t('check', { phone: certificate.carrierPhone })}
      </p>
    </section>
  )
}
