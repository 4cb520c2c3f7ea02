import { useQuery } from '@apollo/client/react'
import type { ObligationStatus } from '@cordee/domain/procurement/obligation'
import { Card } from '@cordee/ui/card'
import { EmptyState } from '@cordee/ui/empty-state'
import { Columns, Muted, Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { Select } from '@cordee/ui/select'
import { Link } from 'react-aria-components/Link'
import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { formatInstant } from '../display/day.ts'
import { Loaded } from '../display/loaded.tsx'
import { joined, ShowMore } from '../display/show-more.tsx'
import { CardsSkeleton } from '../display/skeletons.tsx'
import { useUrlState } from '../display/use-url-state.ts'
import { DecpUpload } from '../features/procurement/decp-upload.tsx'
import { ProspectCard } from '../features/procurement/prospect-card.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const ProspectsQuery = graphql(`
  query Prospects($after: String) {
    prospects(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          obligation {
            status
          }
          ...ProspectCard_contract
        }
      }
    }
    decpImports(first: 5) {
      edges {
        node {
          id
          fileName
          startedAt
          finishedAt
        }
      }
    }
  }
`)

const shows = {
  obligatoires: { status: 'REQUIRED', name: 'showRequired' },
  'a-verifier': { status: 'UNDETERMINED', name: 'showUndetermined' },
  'non-obligatoires': { status: 'NOT_REQUIRED', name: 'showNotRequired' },
} as const satisfies Record<string, { status: ObligationStatus; name: string }>
type Show = keyof typeof shows

export const WatchPage = () => {
  const t = useTranslations('watch')
  const navigate = useNavigate()
  const [show, setShow] = useUrlState('montrer')
  const query = useQuery(ProspectsQuery, { variables: { after: null } })
  const chosen = show in shows ? (show as Show) : ''
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader
        title={t('title')}
        aside={query.data && t('count', { count: query.data.prospects.totalCount ?? 0 })}
        lead={t('lead')}
        actions={
          <Select
            label={t('show')}
            placeholder={t('showAll')}
            value={chosen}
            onChange={setShow}
            options={(Object.keys(shows) as Show[]).map((value) => ({ value, label: t(shows[value].name) }))}
          />
        }
      />
      <Loaded query={query} skeleton={<CardsSkeleton cards={2} rows={8} />}>
        {({ prospects: { edges, pageInfo }, decpImports }) => {
          const listed = edges
            .map(({ node }) => node)
            .filter(({ obligation }) => chosen === '' || obligation.status === shows[chosen].status)
          return (
            <Columns kind="wide">
              <Stack>
                {listed.length === 0 && (
                  <EmptyState title={t('emptyTitle')}>
                    <p>{t('emptyText')}</p>
                  </EmptyState>
                )}
                {listed.map((contract) => (
                  <ProspectCard
                    key={contract.id}
                    contract={contract}
                    onStudied={(id) => void navigate(`/marches/${id}/clause`)}
                  />
                ))}
                <ShowMore
                  query={query}
                  page={pageInfo}
                  join={(before, next) => ({ ...next, prospects: joined(before.prospects, next.prospects) })}
                />
              </Stack>
              <Stack>
                <DecpUpload onImported={(id) => void navigate(`/veille/imports/${id}`)} />
                {decpImports.edges.length > 0 && (
                  <Card title={t('imports')}>
                    <ul>
                      {decpImports.edges.map(({ node }) => (
                        <li key={node.id}>
                          <Link href={`/veille/imports/${node.id}`}>{node.fileName}</Link>{' '}
                          <Muted small>
                            {formatInstant(node.startedAt)}
                            {node.finishedAt === null && `, ${t('running')}`}
                          </Muted>
                        </li>
                      ))}
                    </ul>
                  </Card>
                )}
              </Stack>
            </Columns>
          )
        }}
      </Loaded>
    </>
  )
}
