import { useQuery } from '@apollo/client/react'
import { audienceLabels } from '@cordee/domain/reporting/audience'
import { Card } from '@cordee/ui/card'
import { EmptyState } from '@cordee/ui/empty-state'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { Link, useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../display/day.ts'
import { Loaded } from '../display/loaded.tsx'
import { RowsSkeleton } from '../display/skeletons.tsx'
import { FiguresPanel } from '../features/reporting/figures-panel.tsx'
import { ReportFiles } from '../features/reporting/report-files.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const ReportQuery = graphql(`
  query FrozenReport($id: Uuid!) {
    frozenReport(id: $id) {
      id
      number
      title
      audience
      from
      to
      frozenOn
      queryVersion
      policies
      comment
      figures {
        ...FiguresPanel_figures
      }
      differences {
        recordedOn
        minutes
        sentence
      }
      rows(first: 1) {
        totalCount
      }
    }
  }
`)

export const ReportPage = () => {
  const t = useTranslations('reports')
  const { id = '' } = useParams()
  const query = useQuery(ReportQuery, { variables: { id } })
  return (
    <Loaded query={query} skeleton={<RowsSkeleton rows={8} />}>
      {({ frozenReport: report }) =>
        report === null ? (
          <EmptyState title={t('notFound')}>
            <Link to="/bilans">{t('back')}</Link>
          </EmptyState>
        ) : (
          <>
            <PageTitle>{report.title}</PageTitle>
            <PageHeader
              title={report.title}
              aside={`${audienceLabels[report.audience]} · ${formatDayMedium(report.from)} – ${formatDayMedium(report.to)}`}
              actions={
                <Cluster>
                  <ReportFiles id={report.id} control={report.audience === 'CONTROL'} />
                  <Link to="/bilans">{t('back')}</Link>
                </Cluster>
              }
            />
            <Stack>
              <Card title={t('differences')}>
                {report.differences.length === 0 ? (
                  <p>{t('noDifference')}</p>
                ) : (
                  <ul>
                    {report.differences.map((difference) => (
                      <li key={`${difference.recordedOn}${difference.sentence}`}>
                        {formatDayMedium(difference.recordedOn)}, {difference.sentence}
                      </li>
                    ))}
                  </ul>
                )}
              </Card>
              {report.comment !== null && <p>{report.comment}</p>}
              <FiguresPanel figures={report.figures} />
              <Card title={t('rules')}>
                <ul>
                  {report.policies.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
                <Muted small>
                  {t('version', { number: report.number, query: report.queryVersion })}.{' '}
                  {t('rowsBehind', { count: report.rows.totalCount })}. {t('frozenOn')}{' '}
                  {formatDayMedium(report.frozenOn)}.
                </Muted>
              </Card>
            </Stack>
          </>
        )
      }
    </Loaded>
  )
}
