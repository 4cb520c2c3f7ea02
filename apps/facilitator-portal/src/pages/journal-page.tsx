import { useQuery } from '@apollo/client/react'
import { Chip } from '@cordee/ui/chip'
import { EmptyState } from '@cordee/ui/empty-state'
import { Cluster, Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { useSearchParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { ExportList } from '../display/export-list.tsx'
import { Loaded } from '../display/loaded.tsx'
import { joined, ShowMore } from '../display/show-more.tsx'
import { RowsSkeleton } from '../display/skeletons.tsx'
import { useUrlState } from '../display/use-url-state.ts'
import { journalFilter } from '../features/access/journal-filter.ts'
import { JournalFilters } from '../features/access/journal-filters.tsx'
import { JournalLines } from '../features/access/journal-lines.tsx'
import { useJournalExport } from '../features/access/use-journal-export.ts'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const JournalQuery = graphql(`
  query Journal(
    $objectKind: String
    $objectId: Uuid
    $verb: String
    $actorId: Uuid
    $actorKind: String
    $since: DateTime
    $until: DateTime
    $order: JournalOrder
    $after: String
  ) {
    staffAccounts {
      id
      name
    }
    journal(
      first: 50
      after: $after
      objectKind: $objectKind
      objectId: $objectId
      verb: $verb
      actorId: $actorId
      actorKind: $actorKind
      since: $since
      until: $until
      order: $order
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          ...JournalLines_line
        }
      }
    }
  }
`)

/** The API stops counting there. */
const COUNTED_UP_TO = 10_000

export const JournalPage = () => {
  const t = useTranslations('journal')
  const common = useTranslations('display')
  const [address] = useSearchParams()
  const [, setObject] = useUrlState('objet')
  const filter = journalFilter(address)
  const query = useQuery(JournalQuery, { variables: { ...filter, after: null } })
  const file = useJournalExport(filter)
  const shown = { ...query, data: query.data ?? query.previousData }
  const count = shown.data?.journal.totalCount
  const { order: _order, ...asked } = filter
  const filtered = Object.values(asked).some((each) => each !== null)
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        aside={
          count !== undefined &&
          (count < COUNTED_UP_TO ? t('count', { count }) : t('countMany', { count: COUNTED_UP_TO }))
        }
      />
      <Stack>
        <JournalFilters accounts={shown.data?.staffAccounts ?? []} />
        {filter.objectId !== null && (
          <Cluster>
            <Chip
              removeLabel={common('removeFilter', { name: t('onlyThis') })}
              onRemove={() => setObject('')}
            >
              {t('onlyThis')}
            </Chip>
          </Cluster>
        )}
        <Loaded query={shown} skeleton={<RowsSkeleton rows={10} />}>
          {({ journal: { edges, pageInfo } }) =>
            edges.length === 0 ? (
              <EmptyState title={t(filtered ? 'emptyTitle' : 'emptyAll')}>
                {filtered && <p>{t('emptyText')}</p>}
              </EmptyState>
            ) : (
              <Stack>
                <JournalLines lines={edges.map(({ node }) => node)} alone={filter.objectId !== null} />
                <Cluster>
                  <ShowMore
                    query={query}
                    page={pageInfo}
                    join={(before, next) => ({ ...next, journal: joined(before.journal, next.journal) })}
                  />
                  <ExportList file={file} />
                </Cluster>
              </Stack>
            )
          }
        </Loaded>
      </Stack>
    </>
  )
}
