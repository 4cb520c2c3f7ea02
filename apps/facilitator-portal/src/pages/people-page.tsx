import { useQuery } from '@apollo/client/react'
import { Button } from '@cordee/ui/button'
import { EmptyState } from '@cordee/ui/empty-state'
import { Cluster, Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useDeferredValue, useState } from 'react'
import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { useCan } from '../display/permissions.tsx'
import { joined, ShowMore } from '../display/show-more.tsx'
import { RowsSkeleton } from '../display/skeletons.tsx'
import { useUrlState } from '../display/use-url-state.ts'
import { ExportPeople } from '../features/participant/export-people.tsx'
import { PersonList } from '../features/participant/person-list.tsx'
import { RegisterPersonForm } from '../features/participant/register-person-form.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const PeopleQuery = graphql(`
  query People($search: String, $after: String) {
    participants(first: 50, after: $after, search: $search) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          ...PersonList_participant
        }
      }
    }
  }
`)

const RequestsQuery = graphql(`
  query RequestsToOpen {
    workRequests(first: 100) {
      edges {
        node {
          id
          firstName
          lastName
          phone
          helperName
          helperPhone
          communeCode
          trades
          mobility
          contactChannel
          callMoment
        }
      }
    }
  }
`)

export const PeoplePage = () => {
  const t = useTranslations('people')
  const navigate = useNavigate()
  const say = useToast()
  const mayWrite = useCan('participant:write')
  const mayExport = useCan('participant:export')
  const [search, setSearch] = useUrlState('q')
  const [requestId, setRequestId] = useUrlState('demande')
  const [asked] = useUrlState('nouvelle')
  const [adding, setAdding] = useState(asked !== '')
  const sought = useDeferredValue(search)
  const query = useQuery(PeopleQuery, { variables: { search: sought || null, after: null } })
  const requests = useQuery(RequestsQuery, { skip: requestId === '' })
  const told = requests.data?.workRequests.edges.find(({ node }) => node.id === requestId)?.node ?? null
  const shown = { ...query, data: query.data ?? query.previousData }
  const open = adding || told !== null
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader
        title={t('title')}
        aside={shown.data && t('count', { count: shown.data.participants.totalCount })}
        actions={
          <Cluster align="end">
            <TextField
              label={t('searchLabel')}
              type="search"
              placeholder={t('searchPlaceholder')}
              value={search}
              onChange={setSearch}
            />
            {mayWrite && !open && <Button onPress={() => setAdding(true)}>{t('newPerson')}</Button>}
          </Cluster>
        }
      />
      <Stack>
        {open && (
          <RegisterPersonForm
            key={told?.id ?? 'new'}
            told={told}
            onRegistered={(id) => {
              say(t('registered'))
              void navigate(`/personnes/${id}`)
            }}
            onCancel={() => {
              setAdding(false)
              setRequestId('')
            }}
          />
        )}
        <Loaded query={shown} skeleton={<RowsSkeleton rows={10} />}>
          {({ participants: { edges, pageInfo } }) =>
            edges.length === 0 ? (
              <EmptyState title={t(sought === '' ? 'emptyAll' : 'emptyTitle')}>
                <p>{t('emptyText')}</p>
              </EmptyState>
            ) : (
              <Stack>
                <PersonList people={edges.map(({ node }) => node)} />
                {mayExport && <ExportPeople search={sought} />}
                <ShowMore
                  query={query}
                  page={pageInfo}
                  join={(before, next) => ({
                    ...next,
                    participants: joined(before.participants, next.participants),
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
