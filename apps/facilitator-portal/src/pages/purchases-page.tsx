import { useQuery } from '@apollo/client/react'
import { EmptyState } from '@cordee/ui/empty-state'
import { Cluster, Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { ExportList } from '../display/export-list.tsx'
import { Loaded } from '../display/loaded.tsx'
import { useCan } from '../display/permissions.tsx'
import { joined, ShowMore } from '../display/show-more.tsx'
import { CardsSkeleton } from '../display/skeletons.tsx'
import {
  PurchaseFilters,
  PurchaseTabs,
  usePurchaseFilter,
} from '../features/procurement/purchase-filters.tsx'
import { PurchaseList } from '../features/procurement/purchase-list.tsx'
import { TellPurchases } from '../features/procurement/tell-purchases.tsx'
import { usePurchaseExport } from '../features/procurement/use-purchase-export.ts'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const PurchasesQuery = graphql(`
  query PlannedPurchases($filter: PlannedPurchaseFilter, $order: PlannedPurchaseOrder, $after: String) {
    plannedPurchases(first: 50, after: $after, filter: $filter, order: $order) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          plannedOn
          ...PurchaseCard_purchase
        }
      }
    }
  }
`)

export const PurchasesPage = () => {
  const t = useTranslations('purchases')
  const navigate = useNavigate()
  const mayWrite = useCan('contract:write')
  const asked = usePurchaseFilter()
  const query = useQuery(PurchasesQuery, { variables: { ...asked, after: null } })
  const shown = { ...query, data: query.data ?? query.previousData }
  const file = usePurchaseExport(asked)
  const { buyerId, category, from, to, status } = asked.filter
  const filtered = [buyerId, category, from, to].some(Boolean) || status !== 'PLANNED'
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader
        title={t('title')}
        aside={shown.data && t('count', { count: shown.data.plannedPurchases.totalCount })}
        lead={t('lead')}
      />
      <PurchaseTabs />
      <Stack gap="loose">
        {mayWrite && <TellPurchases buyerId={buyerId ?? null} />}
        <PurchaseFilters />
        <Loaded query={shown} skeleton={<CardsSkeleton cards={1} rows={8} />}>
          {({ plannedPurchases: { edges, pageInfo } }) => {
            const purchases = edges.map(({ node }) => node)
            if (purchases.length === 0)
              return (
                <EmptyState title={t(filtered ? 'emptyTitle' : 'emptyAll')}>
                  <p>{t(filtered ? 'emptyFiltered' : 'emptyText')}</p>
                </EmptyState>
              )
            return (
              <Stack gap="loose">
                <PurchaseList
                  purchases={purchases}
                  months={asked.order === 'SOONEST'}
                  onKept={(contractId) => void navigate(`/marches/${contractId}/clause`)}
                />
                <Cluster>
                  <ShowMore
                    query={query}
                    page={pageInfo}
                    join={(before, next) => ({
                      ...next,
                      plannedPurchases: joined(before.plannedPurchases, next.plannedPurchases),
                    })}
                  />
                  <ExportList file={file} />
                </Cluster>
              </Stack>
            )
          }}
        </Loaded>
      </Stack>
    </>
  )
}
