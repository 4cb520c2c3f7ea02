import { useQuery } from '@apollo/client/react'
import { formatDay } from '@cordee/domain/kernel/day'
import { Breadcrumb } from '@cordee/ui/breadcrumb'
import { Callout } from '@cordee/ui/callout'
import { Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { CardsSkeleton, HeaderSkeleton } from '../display/skeletons.tsx'
import { EditOpportunity } from '../features/opportunity/edit-opportunity.tsx'
import { OpportunityStateBadge, OpportunitySteps } from '../features/opportunity/opportunity-steps.tsx'
import { graphql } from '../gql/gql.ts'
import { NotFoundPage } from '../shell/not-found.tsx'
import { PageTitle } from '../shell/page-title.tsx'

const OpportunityQuery = graphql(`
  query Opportunity($id: Uuid!) {
    opportunity(id: $id) {
      id
      title
      status
      places
      referralCount
      requestCount
      advisersOnlyUntil
      commune {
        code
        name
      }
      ...EditOpportunity_opportunity
      ...OpportunitySteps_opportunity
    }
  }
`)

export const OpportunityPage = () => {
  const t = useTranslations('opportunities')
  const shell = useTranslations('shell')
  const { id = '' } = useParams()
  const query = useQuery(OpportunityQuery, { variables: { id } })
  return (
    <Loaded
      query={query}
      skeleton={
        <>
          <HeaderSkeleton />
          <CardsSkeleton cards={2} rows={8} />
        </>
      }
    >
      {({ opportunity }) =>
        opportunity === null ? (
          <NotFoundPage />
        ) : (
          <>
            <PageTitle>{opportunity.title}</PageTitle>
            <PageHeader
              breadcrumb={
                <Breadcrumb
                  label={shell('breadcrumb')}
                  trail={[{ name: t('title'), href: '/opportunites' }, { name: opportunity.commune.name }]}
                />
              }
              title={opportunity.title}
              aside={<OpportunityStateBadge status={opportunity.status} />}
              lead={[
                opportunity.commune.name,
                t('places', { count: opportunity.places }),
                t('people', { referrals: opportunity.referralCount }),
                t('requests', { count: opportunity.requestCount }),
              ].join(' · ')}
              actions={<OpportunitySteps opportunity={opportunity} />}
            />
            <Stack>
              {opportunity.advisersOnlyUntil !== null && (
                <Callout title={t('advisersUntil', { day: formatDay(opportunity.advisersOnlyUntil) })} />
              )}
              <EditOpportunity key={opportunity.id} opportunity={opportunity} />
            </Stack>
          </>
        )
      }
    </Loaded>
  )
}
