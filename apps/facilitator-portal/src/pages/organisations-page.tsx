import { useQuery } from '@apollo/client/react'
import { organisationKindLabel, organisationKinds } from '@cordee/domain/organisation/organisation-kind'
import { Button } from '@cordee/ui/button'
import { EmptyState } from '@cordee/ui/empty-state'
import { Cluster, Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { Select } from '@cordee/ui/select'
import { TextField } from '@cordee/ui/text-field'
import { useDeferredValue, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ExportList } from '../display/export-list.tsx'
import { Loaded } from '../display/loaded.tsx'
import { useCan } from '../display/permissions.tsx'
import { joined, ShowMore } from '../display/show-more.tsx'
import { RowsSkeleton } from '../display/skeletons.tsx'
import { useUrlState } from '../display/use-url-state.ts'
import { OrganisationList } from '../features/organisation/organisation-list.tsx'
import { RegisterOrganisationForm } from '../features/organisation/register-organisation-form.tsx'
import { useOrganisationExport } from '../features/organisation/use-organisation-export.ts'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const OrganisationsQuery = graphql(`
  query Organisations($search: String, $kind: OrganisationKind, $after: String) {
    organisations(first: 50, after: $after, search: $search, kind: $kind) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          ...OrganisationList_organisation
        }
      }
    }
  }
`)

export const OrganisationsPage = () => {
  const t = useTranslations('organisations')
  const mayWrite = useCan('organisation:write')
  const [search, setSearch] = useUrlState('q')
  const [wanted, setWanted] = useUrlState('nature')
  const [adding, setAdding] = useState(false)
  const sought = useDeferredValue(search)
  const kind = organisationKinds.find((each) => each === wanted) ?? null
  const query = useQuery(OrganisationsQuery, { variables: { search: sought || null, kind, after: null } })
  const file = useOrganisationExport({ search: sought || null, kind })
  const shown = { ...query, data: query.data ?? query.previousData }
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader
        title={t('title')}
        aside={shown.data && t('count', { count: shown.data.organisations.totalCount })}
        actions={
          <Cluster align="end">
            <TextField
              label={t('searchLabel')}
              type="search"
              placeholder={t('searchPlaceholder')}
              value={search}
              onChange={setSearch}
            />
            <Select
              label={t('kind')}
              placeholder={t('kindAll')}
              value={kind ?? ''}
              onChange={setWanted}
              options={organisationKinds.map((value) => ({ value, label: organisationKindLabel(value) }))}
            />
            {mayWrite && !adding && <Button onPress={() => setAdding(true)}>{t('add')}</Button>}
          </Cluster>
        }
      />
      <Stack>
        {adding && <RegisterOrganisationForm onDone={() => setAdding(false)} />}
        <Loaded query={shown} skeleton={<RowsSkeleton rows={10} />}>
          {({ organisations: { edges, pageInfo } }) =>
            edges.length === 0 ? (
              <EmptyState title={t(sought === '' && kind === null ? 'emptyAll' : 'emptyTitle')}>
                <p>{t('emptyText')}</p>
              </EmptyState>
            ) : (
              <Stack>
                <OrganisationList organisations={edges.map(({ node }) => node)} editable={mayWrite} />
                <div>
                  <ExportList file={file} />
                </div>
                <ShowMore
                  query={query}
                  page={pageInfo}
                  join={(before, next) => ({
                    ...next,
                    organisations: joined(before.organisations, next.organisations),
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
