import { useQuery } from '@apollo/client/react'
import { opportunityStateLabels } from '@cordee/domain/opportunity/opportunity-lifecycle'
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
import { ComingPositions } from '../features/opportunity/coming-positions.tsx'
import { OpportunityList } from '../features/opportunity/opportunity-list.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const OpportunitiesQuery = graphql(`
  query Opportunities($statuses: [OpportunityStatus!]) {
    comingPositions {
      commitmentId
      ...ComingPositions_position
    }
    opportunities(first: 100, statuses: $statuses) {
      totalCount
      edges {
        node {
          id
          ...OpportunityList_opportunity
        }
      }
    }
  }
`)

const states = optionsOf(opportunityStateLabels)

export const OpportunitiesPage = () => {
  const t = useTranslations('opportunities')
  const [status, setStatus] = useUrlState('etat')
  const chosen = states.find(({ value }) => value === status)?.value ?? ''
  const query = useQuery(OpportunitiesQuery, { variables: { statuses: chosen === '' ? null : [chosen] } })
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader
        title={t('title')}
        aside={query.data && t('count', { count: query.data.opportunities.totalCount ?? 0 })}
        actions={
          <Select
            label={t('status')}
            placeholder={t('statusAll')}
            value={chosen}
            onChange={setStatus}
            options={states}
          />
        }
      />
      <Loaded query={query} skeleton={<RowsSkeleton rows={8} />}>
        {({ opportunities: { edges }, comingPositions }) => {
          const opportunities = edges.map(({ node }) => node)
          const list =
            opportunities.length === 0 ? (
              <EmptyState
                title={t('emptyTitle')}
                actions={
                  <LinkButton href="/marches" tone="primary">
                    {t('emptyAction')}
                  </LinkButton>
                }
              >
                <p>{t('emptyText')}</p>
              </EmptyState>
            ) : (
              <OpportunityList opportunities={opportunities} />
            )
          return (
            <Stack>
              {list}
              <ComingPositions positions={comingPositions} />
            </Stack>
          )
        }}
      </Loaded>
    </>
  )
}
