import { useApolloClient } from '@apollo/client/react'
import { formatDay } from '@cordee/domain/kernel/day'
import { contractStateLabels } from '@cordee/domain/procurement/contract-lifecycle'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type CsvValue, saveCsv } from '../../display/csv.ts'
import { graphql } from '../../gql/gql.ts'
import type { ContractExportQuery, ContractFilter } from '../../gql/graphql.ts'

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
  const [busy, setBusy] = useState(false)
  const page = async (after: string | null) => {
    const answer = await client.query({
      query: ExportQuery,
      variables: { filter, after },
      fetchPolicy: 'network-only',
    })
    return answer.data
  }
  const save = async () => {
    setBusy(true)
    try {
      const rows: CsvValue[][] = [heads.map((head) => t(head))]
      for (let after: string | null = null, more = true; more; ) {
        const data: ContractExportQuery | undefined = await page(after)
        if (data === undefined) return false
        const { edges, pageInfo } = data.procurementContracts
        for (const { node } of edges)
          rows.push([
            node.reference,
            node.subject,
            node.buyer.name,
            node.commune?.name ?? null,
            contractStateLabels[node.status],
            node.notifiedOn === null ? null : formatDay(node.notifiedOn),
            node.amountCents === null ? null : Number(node.amountCents) / 100,
            inHours(node.progress.dueMinutes),
            inHours(node.progress.validatedMinutes),
            inHours(node.progress.declaredMinutes),
            inHours(node.progress.plannedMinutes),
          ])
        after = pageInfo.endCursor ?? null
        more = pageInfo.hasNextPage && after !== null
      }
      saveCsv(t('file'), rows)
      return true
    } catch {
      return false
    } finally {
      setBusy(false)
    }
  }
  return { save, busy }
}
