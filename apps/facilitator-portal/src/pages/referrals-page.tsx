import { useQuery } from '@apollo/client/react'
import { Checkbox } from '@cordee/ui/checkbox'
import { EmptyState } from '@cordee/ui/empty-state'
import { Cards, Columns, Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { CardsSkeleton } from '../display/skeletons.tsx'
import { useUrlState } from '../display/use-url-state.ts'
import { ReferralCard } from '../features/opportunity/referral-card.tsx'
import { RequestCard } from '../features/opportunity/request-card.tsx'
import { StudyCard } from '../features/opportunity/study-card.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const InboxQuery = graphql(`
  query Inbox($open: Boolean) {
    serviceSettings {
      id
      callWithinDays
      newsWithinDays
    }
    workRequests(first: 40, open: $open) {
      totalCount
      edges {
        node {
          id
          ...RequestCard_request
        }
      }
    }
    studyRequests(first: 20, open: $open) {
      totalCount
      edges {
        node {
          id
          ...StudyCard_study
        }
      }
    }
    referrals(first: 30, open: $open) {
      totalCount
      edges {
        node {
          id
          ...ReferralCard_referral
        }
      }
    }
  }
`)

export const ReferralsPage = () => {
  const t = useTranslations('referrals')
  const [shown, setShown] = useUrlState('voir')
  const query = useQuery(InboxQuery, { variables: { open: shown === 'tout' ? null : true } })
  const settings = (query.data ?? query.previousData)?.serviceSettings
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader
        title={t('title')}
        lead={settings && t('lead', { call: settings.callWithinDays, news: settings.newsWithinDays })}
        actions={
          <Checkbox isSelected={shown === 'tout'} onChange={(all) => setShown(all ? 'tout' : '')}>
            {t('showAll')}
          </Checkbox>
        }
      />
      <Loaded query={query} skeleton={<CardsSkeleton cards={2} rows={10} />}>
        {({ workRequests, studyRequests, referrals }) => (
          <Columns kind="halves">
            <Stack>
              <h2>
                {t('requests')} ({workRequests.totalCount ?? 0})
              </h2>
              {workRequests.edges.length === 0 && <EmptyState title={t('requestsEmpty')} />}
              <Cards>
                {workRequests.edges.map(({ node }) => (
                  <RequestCard key={node.id} request={node} />
                ))}
              </Cards>
              {studyRequests.edges.length > 0 && (
                <>
                  <h2>
                    {t('studies')} ({studyRequests.totalCount ?? 0})
                  </h2>
                  <Cards>
                    {studyRequests.edges.map(({ node }) => (
                      <StudyCard key={node.id} study={node} />
                    ))}
                  </Cards>
                </>
              )}
            </Stack>
            <Stack>
              <h2>
                {t('referrals')} ({referrals.totalCount ?? 0})
              </h2>
              {referrals.edges.length === 0 && <EmptyState title={t('referralsEmpty')} />}
              <Cards>
                {referrals.edges.map(({ node }) => (
                  <ReferralCard key={node.id} referral={node} />
                ))}
              </Cards>
            </Stack>
          </Columns>
        )}
      </Loaded>
    </>
  )
}
