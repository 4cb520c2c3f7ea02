import { useQuery } from '@apollo/client/react'
import { messageStateLabels } from '@cordee/domain/messaging/message'
import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { Card } from '@cordee/ui/card'
import { EmptyState } from '@cordee/ui/empty-state'
import { Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { Select } from '@cordee/ui/select'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { optionsOf } from '../display/options.ts'
import { RowsSkeleton } from '../display/skeletons.tsx'
import { useUrlState } from '../display/use-url-state.ts'
import { MessageList } from '../features/messaging/message-list.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const MessagesQuery = graphql(`
  query Messages($status: MessageStatus, $after: String) {
    viewer {
      id
      carrier {
        id
        demonstration
      }
    }
    messages(first: 50, after: $after, status: $status) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          ...MessageList_message
        }
      }
    }
  }
`)

const states = optionsOf(messageStateLabels)

export const MessagesPage = () => {
  const t = useTranslations('messaging')
  const [wanted, setWanted] = useUrlState('etat')
  const [after, setAfter] = useUrlState('apres')
  const status = states.find(({ value }) => value === wanted)?.value ?? null
  const query = useQuery(MessagesQuery, {
    variables: { status, after: after || null },
    fetchPolicy: 'cache-and-network',
  })
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        aside={query.data && t('count', { count: query.data.messages.totalCount ?? 0 })}
        actions={
          <Select
            label={t('state')}
            placeholder={t('every')}
            value={status ?? ''}
            onChange={(state) => {
              setAfter('')
              setWanted(state)
            }}
            options={states}
          />
        }
      />
      <Loaded query={query} skeleton={<RowsSkeleton rows={8} />}>
        {({ viewer, messages: { edges, pageInfo } }) => (
          <Stack>
            {viewer?.carrier.demonstration && <Callout tone="info" title={t('demonstration')} />}
            {edges.length === 0 ? (
              <EmptyState title={t('empty')}>
                <p>{t('emptyText')}</p>
              </EmptyState>
            ) : (
              <Card>
                <MessageList messages={edges.map(({ node }) => node)} />
              </Card>
            )}
            {pageInfo.hasNextPage && (
              <div>
                <Button onPress={() => setAfter(pageInfo.endCursor ?? '')}>{t('more')}</Button>
              </div>
            )}
          </Stack>
        )}
      </Loaded>
    </>
  )
}
