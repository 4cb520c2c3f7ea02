import { useQuery } from '@apollo/client/react'
import { Card } from '@cordee/ui/card'
import { EmptyState } from '@cordee/ui/empty-state'
import { Cluster, Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { Tabs } from '@cordee/ui/tabs'
import { useTranslations } from 'use-intl'
import { ExportList } from '../display/export-list.tsx'
import { Loaded } from '../display/loaded.tsx'
import { useCan } from '../display/permissions.tsx'
import { joined, ShowMore } from '../display/show-more.tsx'
import { CardsSkeleton } from '../display/skeletons.tsx'
import { StepForm } from '../display/step-form.tsx'
import { useToday } from '../display/today.tsx'
import { useUrlState } from '../display/use-url-state.ts'
import { useVisitExport } from '../features/commitment/use-visit-export.ts'
import { TellVisitForm, VisitList } from '../features/commitment/visit-list.tsx'
import { PlanMeeting } from '../features/opportunity/meeting-acts.ts'
import { MeetingCard } from '../features/opportunity/meeting-card.tsx'
import { meetingFields, meetingInput } from '../features/opportunity/meeting-fields.ts'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const MeetingsQuery = graphql(`
  query Meetings($past: Boolean!, $after: String) {
    meetings(first: 20, past: $past, after: $after) {
      edges {
        node {
          id
          ...MeetingCard_meeting
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`)

const VisitsQuery = graphql(`
  query Visits($after: String) {
    visits(first: 30, after: $after) {
      edges {
        node {
          id
          ...VisitList_visit
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`)

/** What was seen and said on the spot, everywhere. */
const Visits = () => {
  const t = useTranslations('visits')
  const mayWrite = useCan('commitment:write')
  const query = useQuery(VisitsQuery)
  const file = useVisitExport()
  return (
    <Stack>
      {mayWrite && <TellVisitForm contractId={null} refetch={['Visits']} />}
      <Loaded query={query} skeleton={<CardsSkeleton cards={1} />}>
        {({ visits: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <EmptyState title={t('none')}>
              <p>{t('noneText')}</p>
            </EmptyState>
          ) : (
            <Card title={t('title')}>
              <VisitList named visits={edges.map(({ node }) => node)} refetch={['Visits']} />
              <ExportList file={file} />
              <ShowMore
                query={query}
                page={pageInfo}
                join={(before, next) => ({ ...next, visits: joined(before.visits, next.visits) })}
              />
            </Card>
          )
        }
      </Loaded>
    </Stack>
  )
}

export const AgendaPage = () => {
  const t = useTranslations('agenda')
  const visits = useTranslations('visits')
  const today = useToday()
  const mayWrite = useCan('opportunity:write')
  const [shown] = useUrlState('quand')
  const past = shown === 'passees'
  const told = shown === 'visites'
  const query = useQuery(MeetingsQuery, { variables: { past }, skip: told })
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Tabs
        label={t('tabs')}
        tabs={[
          { href: '/agenda', name: t('coming'), current: !past && !told },
          { href: '/agenda?quand=passees', name: t('past'), current: past },
          { href: '/agenda?quand=visites', name: visits('title'), current: told },
        ]}
      />
      {told ? (
        <Visits />
      ) : (
        <Stack>
          {mayWrite && !past && (
            <Cluster>
              <StepForm
                label={t('plan')}
                tone="primary"
                document={PlanMeeting}
                fields={meetingFields(t, null, today)}
                variables={(values) => ({ input: meetingInput(values, null) })}
                refetch={['Meetings']}
                said={t('planned')}
              />
            </Cluster>
          )}
          <Loaded query={query} skeleton={<CardsSkeleton cards={1} />}>
            {({ meetings: { edges, pageInfo } }) =>
              edges.length === 0 ? (
                <EmptyState title={t(past ? 'emptyPast' : 'empty')}>
                  {!past && <p>{t('emptyText')}</p>}
                </EmptyState>
              ) : (
                <Stack>
                  {edges.map(({ node }) => (
                    <div key={node.id} id={node.id}>
                      <MeetingCard meeting={node} />
                    </div>
                  ))}
                  <ShowMore
                    query={query}
                    page={pageInfo}
                    join={(before, next) => ({ ...next, meetings: joined(before.meetings, next.meetings) })}
                  />
                </Stack>
              )
            }
          </Loaded>
        </Stack>
      )}
    </>
  )
}
