import { useQuery } from '@apollo/client/react'
import { taskStateLabels } from '@cordee/domain/messaging/task'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { EmptyState } from '@cordee/ui/empty-state'
import { Stack } from '@cordee/ui/layout'
import { LinkButton } from '@cordee/ui/link-button'
import { PageHeader } from '@cordee/ui/page-header'
import { Select } from '@cordee/ui/select'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { optionsOf } from '../display/options.ts'
import { RowsSkeleton } from '../display/skeletons.tsx'
import { useUrlState } from '../display/use-url-state.ts'
import { AddTask } from '../features/messaging/add-task.tsx'
import { TaskList } from '../features/messaging/task-list.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const TasksQuery = graphql(`
  query Tasks($status: TaskStatus!, $after: String) {
    tasks(first: 30, after: $after, status: $status) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          ...TaskList_task
        }
      }
    }
  }
`)

const states = optionsOf(taskStateLabels)

export const TasksPage = () => {
  const t = useTranslations('tasks')
  const [wanted, setWanted] = useUrlState('etat')
  const [after, setAfter] = useUrlState('apres')
  const status = states.find(({ value }) => value === wanted)?.value ?? 'OPEN'
  const query = useQuery(TasksQuery, {
    variables: { status, after: after || null },
    fetchPolicy: 'cache-and-network',
  })
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        aside={status === 'OPEN' && query.data && t('count', { count: query.data.tasks.totalCount ?? 0 })}
        actions={
          <Select
            label={t('state')}
            value={status}
            onChange={(state) => {
              setAfter('')
              setWanted(state === 'OPEN' ? '' : state)
            }}
            options={states}
          />
        }
      />
      <Stack>
        {status === 'OPEN' && <AddTask />}
        <Loaded query={query} skeleton={<RowsSkeleton rows={8} />}>
          {({ tasks: { edges, pageInfo } }) =>
            edges.length === 0 ? (
              <EmptyState
                title={status === 'OPEN' ? t('empty') : t('doneEmpty')}
                actions={status === 'OPEN' && <LinkButton href="/">{t('emptyGo')}</LinkButton>}
              >
                {status === 'OPEN' && <p>{t('emptyText')}</p>}
              </EmptyState>
            ) : (
              <Stack>
                <Card>
                  <TaskList tasks={edges.map(({ node }) => node)} />
                </Card>
                {pageInfo.hasNextPage && (
                  <div>
                    <Button onPress={() => setAfter(pageInfo.endCursor ?? '')}>{t('more')}</Button>
                  </div>
                )}
              </Stack>
            )
          }
        </Loaded>
      </Stack>
    </>
  )
}
