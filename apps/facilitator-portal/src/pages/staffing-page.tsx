import { useQuery } from '@apollo/client/react'
import { EmptyState } from '@cordee/ui/empty-state'
import { Stack } from '@cordee/ui/layout'
import { LinkButton } from '@cordee/ui/link-button'
import { PageHeader } from '@cordee/ui/page-header'
import { Tabs } from '@cordee/ui/tabs'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { CardsSkeleton } from '../display/skeletons.tsx'
import { useUrlState } from '../display/use-url-state.ts'
import { StaffingCard } from '../features/opportunity/staffing-card.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const StaffingQuery = graphql(`
  query StaffingRequests($open: Boolean!) {
    staffingRequests(first: 30, open: $open) {
      totalCount
      edges {
        node {
          id
          ...StaffingCard_request
        }
      }
    }
  }
`)

export const StaffingPage = () => {
  const t = useTranslations('staffing')
  const [shown] = useUrlState('etat')
  const open = shown !== 'terminees'
  const query = useQuery(StaffingQuery, { variables: { open } })
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Tabs
        label={t('tabs')}
        tabs={[
          { href: '/personnel', name: t('open'), current: open },
          { href: '/personnel?etat=terminees', name: t('over'), current: !open },
        ]}
      />
      <Loaded query={query} skeleton={<CardsSkeleton cards={1} />}>
        {({ staffingRequests: { edges } }) =>
          edges.length === 0 ? (
            <EmptyState
              title={t('empty')}
              actions={<LinkButton href="/marches">{t('seeContracts')}</LinkButton>}
            >
              <p>{t('emptyText')}</p>
            </EmptyState>
          ) : (
            <Stack>
              {edges.map(({ node }) => (
                <StaffingCard key={node.id} request={node} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </>
  )
}
