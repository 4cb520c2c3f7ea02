import { useQuery } from '@apollo/client/react'
import { formatInteger } from '@cordee/domain/kernel/number-format'
import { Breadcrumb } from '@cordee/ui/breadcrumb'
import { EmptyState } from '@cordee/ui/empty-state'
import { Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { Select } from '@cordee/ui/select'
import { Stat } from '@cordee/ui/stat'
import { Link } from 'react-aria-components/Link'
import { useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { formatInstant } from '../display/day.ts'
import { Loaded } from '../display/loaded.tsx'
import { joined, ShowMore } from '../display/show-more.tsx'
import { HeaderSkeleton, RowsSkeleton } from '../display/skeletons.tsx'
import { useUrlState } from '../display/use-url-state.ts'
import { ImportRows } from '../features/procurement/import-rows.tsx'
import { graphql } from '../gql/gql.ts'
import type { ImportOutcome } from '../gql/graphql.ts'
import { NotFoundPage } from '../shell/not-found.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import styles from './import-page.module.css'

const ImportQuery = graphql(`
  query DecpImport($id: Uuid!, $outcome: ImportOutcome, $after: String) {
    decpImport(id: $id) {
      id
      fileName
      startedAt
      finishedAt
      read
      created
      updated
      unchanged
      outside
      rejected
      rows(first: 100, after: $after, outcome: $outcome) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            ...ImportRows_row
          }
        }
      }
    }
  }
`)

const outcomes = ['CREATED', 'UPDATED', 'UNCHANGED', 'OUTSIDE', 'REJECTED'] as const satisfies ImportOutcome[]
const counts = ['created', 'updated', 'unchanged', 'outside', 'rejected'] as const

export const ImportPage = () => {
  const t = useTranslations('watch')
  const names = useTranslations('watch.outcome')
  const shell = useTranslations('shell')
  const { id = '' } = useParams()
  const [wanted, setWanted] = useUrlState('lignes')
  const outcome = outcomes.find((each) => each === wanted) ?? null
  const query = useQuery(ImportQuery, { variables: { id, outcome, after: null } })
  const shown = { ...query, data: query.data ?? query.previousData }
  return (
    <Loaded
      query={shown}
      skeleton={
        <>
          <HeaderSkeleton />
          <RowsSkeleton rows={10} />
        </>
      }
    >
      {({ decpImport: report }) => {
        if (report === null) return <NotFoundPage />
        const title = t('reportTitle', { name: report.fileName })
        return (
          <>
            <PageTitle>{title}</PageTitle>
            <PageHeader
              breadcrumb={
                <Breadcrumb
                  label={shell('breadcrumb')}
                  trail={[{ name: t('title'), href: '/veille' }, { name: report.fileName }]}
                />
              }
              title={title}
              lead={t('reportLead', { at: formatInstant(report.startedAt) })}
              actions={
                <Select
                  label={t('outcomeFilter')}
                  placeholder={t('outcomeAll')}
                  value={outcome ?? ''}
                  onChange={setWanted}
                  options={outcomes.map((value) => ({ value, label: names(value) }))}
                />
              }
            />
            <div className={styles.counts}>
              <Stat label={t('read')} value={formatInteger(report.read)} />
              {counts.map((count) => (
                <Stat
                  key={count}
                  label={t(count)}
                  value={
                    <Link href={`/veille/imports/${id}?lignes=${count.toUpperCase()}`}>
                      {formatInteger(report[count])}
                    </Link>
                  }
                />
              ))}
            </div>
            <Stack>
              {report.rows.edges.length === 0 ? (
                <EmptyState title={t('noRows')} />
              ) : (
                <ImportRows rows={report.rows.edges.map(({ node }) => node)} />
              )}
              <ShowMore
                query={query}
                page={report.rows.pageInfo}
                join={(before, next) => ({
                  ...next,
                  decpImport:
                    before.decpImport && next.decpImport
                      ? { ...next.decpImport, rows: joined(before.decpImport.rows, next.decpImport.rows) }
                      : next.decpImport,
                })}
              />
            </Stack>
          </>
        )
      }}
    </Loaded>
  )
}
