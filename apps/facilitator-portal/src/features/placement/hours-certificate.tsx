import { formatDay, formatMonth } from '@cordee/domain/kernel/day'
import { formatDuration, type Minutes } from '@cordee/domain/kernel/minutes'
import { Card } from '@cordee/ui/card'
import { Muted, Stack } from '@cordee/ui/layout'
import { Table } from '@cordee/ui/table'
import { useTranslations } from 'use-intl'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { HoursCertificate_CertificateFragment } from '../../gql/graphql.ts'

const CertificateFragment = graphql(`
  fragment HoursCertificate_certificate on HoursCertificate {
    personName
    carrierName
    carrierPhone
    issuedOn
    first
    last
    workedMinutes
    trainedMinutes
    works {
      id
      employerName
      tradeLabel
      from
      to
      workedMinutes
      trainedMinutes
      months {
        month
        workedMinutes
        trainedMinutes
      }
    }
  }
`)

type Work = HoursCertificate_CertificateFragment['works'][number]

/** The months of one contract; training has its column only where there was some. */
const Months = ({ work }: { work: Work }) => {
  const t = useTranslations('certificate')
  const trained = work.trainedMinutes > 0
  const cells = (worked: Minutes, training: Minutes) => (
    <>
      <td data-align="end">{formatDuration(worked)}</td>
      {trained && <td data-align="end">{formatDuration(training)}</td>}
    </>
  )
  return (
    <Table caption={t('table', { employer: work.employerName })} look="plain">
      <thead>
        <tr>
          <th scope="col">{t('month')}</th>
          <th scope="col" data-align="end">
            {t('worked')}
          </th>
          {trained && (
            <th scope="col" data-align="end">
              {t('training')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {work.months.map(({ month, workedMinutes, trainedMinutes }) => (
          <tr key={month}>
            <th scope="row">{formatMonth(month)}</th>
            {cells(workedMinutes, trainedMinutes)}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('sum')}</th>
          {cells(work.workedMinutes, work.trainedMinutes)}
        </tr>
      </tbody>
    </Table>
  )
}

/** What is certified, as it prints: who, how much, where, month by month, who checked. */
export const HoursCertificate = ({
  certificate: masked,
}: {
  certificate: FragmentType<typeof CertificateFragment>
}) => {
  const t = useTranslations('certificate')
  const certificate = readFragment(CertificateFragment, masked)
  const { carrierName: carrier, personName: name, works, workedMinutes, trainedMinutes } = certificate
  return (
    <Card title={t('paper')}>
      <Stack>
        <p>
          {t.rich('says', {
            carrier,
            name,
            hours: formatDuration(workedMinutes),
            b: (text) => <strong>{text}</strong>,
          })}
          <br />
          {t('period', {
            first: formatMonth(certificate.first),
            last: formatMonth(certificate.last),
            same: certificate.first === certificate.last ? 'yes' : 'no',
          })}
          {trainedMinutes > 0 && (
            <>
              <br />
              {t('trained', { hours: formatDuration(trainedMinutes) })}
            </>
          )}
        </p>
        {works.map((work) => (
          <section key={work.id}>
            <h3>{t('work', { trade: work.tradeLabel, employer: work.employerName })}</h3>
            <Muted>
              {work.to === null
                ? t('datesOpen', { from: formatDay(work.from) })
                : t('dates', { from: formatDay(work.from), to: formatDay(work.to) })}
            </Muted>
            <Months work={work} />
          </section>
        ))}
        <p>
          {t('source', { carrier })} {t('notPayslip')}
        </p>
        <p>
          <strong>
            {t('issued', { day: formatDay(certificate.issuedOn) })}{' '}
            {t('check', { phone: certificate.carrierPhone })}
          </strong>
        </p>
      </Stack>
    </Card>
  )
}
