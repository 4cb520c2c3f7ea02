import { useApolloClient } from '@apollo/client/react'
import { formatDay } from '@cordee/domain/kernel/day'
import { obligationStatusLabels } from '@cordee/domain/procurement/obligation'
import { contractCategoryLabels } from '@cordee/domain/procurement/obligation-policies'
import { plannedPurchaseStateLabels } from '@cordee/domain/procurement/planned-purchase'
import { useTranslations } from 'use-intl'
import { nextAfter, useCsvExport } from '../../display/use-csv-export.ts'
import { graphql } from '../../gql/gql.ts'
import type { PlannedPurchaseFilter, PlannedPurchaseOrder } from '../../gql/graphql.ts'

const ExportQuery = graphql(`
  query PurchaseExport($filter: PlannedPurchaseFilter, $order: PlannedPurchaseOrder, $after: String) {
    plannedPurchases(first: 50, after: $after, filter: $filter, order: $order) {
      edges {
        node {
          id
          subject
          category
          amountCents
          durationMonths
          plannedOn
          status
          setAsideReason
          buyer {
            id
            name
          }
          commune {
            code
            name
          }
          obligation {
            status
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

const heads = [
  'subject',
  'buyer',
  'commune',
  'category',
  'plannedOn',
  'amount',
  'months',
  'obligation',
  'state',
  'reason',
] as const

/** The list as it is filtered, all its pages, in one file for a spreadsheet. */
export const usePurchaseExport = (asked: { filter: PlannedPurchaseFilter; order: PlannedPurchaseOrder }) => {
  const t = useTranslations('purchases.export')
  const client = useApolloClient()
  return useCsvExport(
    t('file'),
    heads.map((head) => t(head)),
    async (after) => {
      const { data } = await client.query({
        query: ExportQuery,
        variables: { ...asked, after },
        fetchPolicy: 'network-only',
      })
      if (data === undefined) return null
      const { edges, pageInfo } = data.plannedPurchases
      return {
        after: nextAfter(pageInfo),
        rows: edges.map(({ node }) => [
          node.subject,
          node.buyer.name,
          node.commune?.name ?? null,
          node.category === null ? null : contractCategoryLabels[node.category],
          formatDay(node.plannedOn),
          node.amountCents === null ? null : Number(node.amountCents) / 100,
          node.durationMonths,
          obligationStatusLabels[node.obligation.status],
          plannedPurchaseStateLabels[node.status],
          node.setAsideReason,
        ]),
      }
    },
  )
}
