import { useApolloClient } from '@apollo/client/react'
import { formatDay } from '@cordee/domain/kernel/day'
import { contractStateLabels } from '@cordee/domain/procurement/contract-lifecycle'
import { useTranslations } from 'use-intl'
import { nextAfter, useCsvExport } from '../../display/use-csv-export.ts'
import { graphql } from '../../gql/gql.ts'
import type { ContractFilter } from '../../gql/graphql.ts'

const ExportQuery = graphql(`
  query ContractExport($filter: ContractFilter, $after: String) {
    procurementContracts(first: 50, after: $after, filter: $filter) {
      edges {
        node {
          id
          reference
          subject
          status
          notifiedOn
          amountCents
          buyer {
            id
            name
          }
          commune {
            code
            name
          }
          progress {
            dueMinutes
            toComplete
            validatedMinutes
            declaredMinutes
            plannedMinutes
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
  'reference',
  'subject',
  'buyer',
  'commune',
  'state',
  'notifiedOn',
  'amount',
  'due',
  'validated',
  'declared',
  'planned',
] as const

const inHours = (minutes: number): number => Math.round((minutes * 100) / 60) / 100

/** The list as it is filtered, all its pages, in one file for a spreadsheet. */
export const useContractExport = (filter: ContractFilter) => {
  const t = useTranslations('contracts.export')
  const client = useApolloClient()
  return useCsvExport(
    t('file'),
    heads.map((head) => t(head)),
    async (after) => {
      const { data } = await client.query({
        query: ExportQuery,
        variables: { filter, after },
        fetchPolicy: 'network-only',
      })
      if (data === undefined) return null
      const { edges, pageInfo } = data.procurementContracts
      return {
        after: nextAfter(pageInfo),
        rows: edges.map(({ node }) => [
          node.reference,
          node.subject,
          node.buyer.name,
          node.commune?.name ?? null,
          contractStateLabels[node.status],
          node.notifiedOn === null ? null : formatDay(node.notifiedOn),
          node.amountCents === null ? null : Number(node.amountCents) / 100,
          // Nothing is known of it yet: an empty cell, never zero (R08).
          node.progress.toComplete !== null && node.progress.dueMinutes === 0
            ? ''
            : inHours(node.progress.dueMinutes),
          inHours(node.progress.validatedMinutes),
          inHours(node.progress.declaredMinutes),
          inHours(node.progress.plannedMinutes),
        ]),
      }
    },
  )
}
