import { useQuery } from '@apollo/client/react'
import { audienceLabels } from '@cordee/domain/reporting/audience'
import { Button } from '@cordee/ui/button'
import { EmptyState } from '@cordee/ui/empty-state'
import { Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { Table } from '@cordee/ui/table'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../display/day.ts'
import { Loaded } from '../display/loaded.tsx'
import { useCan } from '../display/permissions.tsx'
import { joined, ShowMore } from '../display/show-more.tsx'
import { RowsSkeleton } from '../display/skeletons.tsx'
import { ReportForm } from '../features/reporting/report-form.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const ReportsQuery = graphql(`
  query FrozenReports($after: String) {
    frozenReports(first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          number
          title
          audience
          from
          to
          frozenOn
        }
      }
    }
  }
`)

export const ReportsPage = () => {
  const t = useTranslations('reports')
  const navigate = useNavigate()
  const mayFreeze = useCan('report:freeze')
  const [preparing, setPreparing] = useState(false)
  const query = useQuery(ReportsQuery, { variables: { after: null } })
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader
        title={t('title')}
        actions={
          mayFreeze && !preparing && <Button onPress={() => setPreparing(true)}>{t('prepare')}</Button>
        }
      />
      <Stack>
        {preparing && <ReportForm onDone={(id) => void navigate(`/bilans/${id}`)} />}
        <Loaded query={query} skeleton={<RowsSkeleton rows={6} />}>
          {({ frozenReports: { edges, pageInfo } }) =>
            edges.length === 0 ? (
              <EmptyState title={t('emptyTitle')}>
                <p>{t('emptyText')}</p>
              </EmptyState>
            ) : (
              <Stack>
                <Table caption={t('listLabel')} narrow="stack">
                  <thead>
                    <tr>
                      <th scope="col">{t('name')}</th>
                      <th scope="col">{t('number')}</th>
                      <th scope="col">{t('audience')}</th>
                      <th scope="col">{t('period')}</th>
                      <th scope="col">{t('frozenOn')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {edges.map(({ node }) => (
                      <tr key={node.id}>
                        <th scope="row">
                          <Link to={`/bilans/${node.id}`}>{node.title}</Link>
                        </th>
                        <td>{node.number}</td>
                        <td>{audienceLabels[node.audience]}</td>
                        <td>
                          {formatDayMedium(node.from)} – {formatDayMedium(node.to)}
                        </td>
                        <td>{formatDayMedium(node.frozenOn)}</td>
                      </tr>
                    ))}
                  </tbody>
                </Table>
                <ShowMore
                  query={query}
                  page={pageInfo}
                  join={(before, next) => ({
                    ...next,
                    frozenReports: joined(before.frozenReports, next.frozenReports),
                  })}
                />
              </Stack>
            )
          }
        </Loaded>
      </Stack>
    </>
  )
}
