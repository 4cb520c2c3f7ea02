import { useQuery } from '@apollo/client/react'
import { formatDay } from '@cordee/domain/kernel/day'
import { outcomeMilestoneKeys, outcomeMilestones } from '@cordee/domain/placement/outcome-milestones'
import { Card } from '@cordee/ui/card'
import { EmptyState } from '@cordee/ui/empty-state'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { Tabs } from '@cordee/ui/tabs'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { personName } from '../display/person-name.ts'
import { joined, ShowMore } from '../display/show-more.tsx'
import { RowsSkeleton } from '../display/skeletons.tsx'
import { useUrlState } from '../display/use-url-state.ts'
import { Outcomes } from '../features/placement/outcomes.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const OutcomesQuery = graphql(`
  query OutcomesToAsk($milestone: OutcomeMilestone!, $after: String) {
    outcomesToAsk(first: 20, after: $after, milestone: $milestone) {
      edges {
        node {
          id
          endsOn
          trade {
            code
            label
          }
          employer {
            id
            name
          }
          participant {
            id
            identity {
              firstName
              lastName
            }
          }
          ...Outcomes_placement
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export const OutcomesPage = () => {
  const t = useTranslations('outcomes')
  const [wanted] = useUrlState('moment')
  const milestone = outcomeMilestoneKeys.find((each) => each === wanted) ?? 'EXIT'
  const query = useQuery(OutcomesQuery, { variables: { milestone, after: null } })
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Tabs
        label={t('tabs')}
        tabs={outcomeMilestoneKeys.map((each) => ({
          href: `/situations?moment=${each}`,
          name: outcomeMilestones[each].label,
          current: each === milestone,
        }))}
      />
      <Loaded query={query} skeleton={<RowsSkeleton />}>
        {({ outcomesToAsk: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <EmptyState title={t('empty')}>
              <p>{t('emptyText')}</p>
            </EmptyState>
          ) : (
            <Stack>
              <Card>
                <Lines>
                  {edges.map(({ node }) => (
                    <Line key={node.id}>
                      <Cluster justify="spread">
                        <span>
                          <strong>
                            <Link href={`/personnes/${node.participant.id}`}>
                              {personName(node.participant.identity)}
                            </Link>
                          </strong>{' '}
                          <Muted small>
                            {[
                              `${node.trade.label}, ${node.employer.name}`,
                              node.endsOn === null ? null : t('endedOn', { day: formatDay(node.endsOn) }),
                            ]
                              .filter((part) => part !== null)
                              .join(' · ')}
                          </Muted>
                        </span>
                        <Outcomes placement={node} refetch={['OutcomesToAsk']} only={milestone} />
                      </Cluster>
                    </Line>
                  ))}
                </Lines>
              </Card>
              <ShowMore
                query={query}
                page={pageInfo}
                join={(before, next) => ({
                  ...next,
                  outcomesToAsk: joined(before.outcomesToAsk, next.outcomesToAsk),
                })}
              />
            </Stack>
          )
        }
      </Loaded>
    </>
  )
}
