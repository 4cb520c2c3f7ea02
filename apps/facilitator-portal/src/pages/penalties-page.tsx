import { useQuery } from '@apollo/client/react'
import { EmptyState } from '@cordee/ui/empty-state'
import { Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { Tabs } from '@cordee/ui/tabs'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { CardsSkeleton } from '../display/skeletons.tsx'
import { useUrlState } from '../display/use-url-state.ts'
import { PenaltyCard } from '../features/commitment/penalty-card.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const PenaltiesQuery = graphql(`
  query Penalties($open: Boolean!) {
    penaltyCases(first: 20, open: $open) {
      edges {
        node {
          id
          contractSubject
          commitment {
            id
            lot {
              id
              contract {
                id
              }
            }
          }
          ...PenaltyCard_case
        }
      }
    }
  }
`)

export const PenaltiesPage = () => {
  const t = useTranslations('procedure')
  const [shown] = useUrlState('etat')
  const open = shown !== 'clos'
  const query = useQuery(PenaltiesQuery, { variables: { open } })
  return (
    <>
      <PageTitle>{t('casesTitle')}</PageTitle>
      <PageHeader title={t('casesTitle')} lead={t('caseBuyer')} />
      <Tabs
        label={t('casesTitle')}
        tabs={[
          { href: '/penalites', name: t('casesOpen'), current: open },
          { href: '/penalites?etat=clos', name: t('casesClosed'), current: !open },
        ]}
      />
      <Loaded query={query} skeleton={<CardsSkeleton cards={1} />}>
        {({ penaltyCases: { edges } }) =>
          edges.length === 0 ? (
            <EmptyState title={t('casesEmpty')}>
              <p>{t('casesHow')}</p>
            </EmptyState>
          ) : (
            <Stack>
              {edges.map(({ node }) => (
                <Stack key={node.id} gap="tight">
                  <Link href={`/marches/${node.commitment.lot.contract.id}/procedure`}>
                    {node.contractSubject}
                  </Link>
                  <PenaltyCard penalty={node} />
                </Stack>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </>
  )
}
