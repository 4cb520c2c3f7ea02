import { useApolloClient } from '@apollo/client/react'
import { visitKindLabel } from '@cordee/domain/commitment/visit'
import { formatDay } from '@cordee/domain/kernel/day'
import { useTranslations } from 'use-intl'
import { nextAfter, useCsvExport } from '../../display/use-csv-export.ts'
import { graphql } from '../../gql/gql.ts'

const ExportQuery = graphql(`
  query VisitExport($after: String) {
    visits(first: 50, after: $after) {
      edges {
        node {
          id
          kind
          visitedOn
          minutes
          said
          visitedBy
          contract {
            id
            subject
          }
          organisation {
            id
            name
          }
          commune {
            code
            name
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
  'visitedOn',
  'kind',
  'contract',
  'organisation',
  'commune',
  'minutes',
  'said',
  'visitedBy',
] as const

/** Every visit noted: funders ask for them. */
export const useVisitExport = () => {
  const t = useTranslations('visits.export')
  const client = useApolloClient()
  return useCsvExport(
    t('file'),
    heads.map((head) => t(head)),
    async (after) => {
      const { data } = await client.query({
        query: ExportQuery,
        variables: { after },
        fetchPolicy: 'network-only',
      })
      if (data === undefined) return null
      const { edges, pageInfo } = data.visits
      return {
        after: nextAfter(pageInfo),
        rows: edges.map(({ node }) => [
          formatDay(node.visitedOn),
          visitKindLabel(node.kind),
          node.contract?.subject ?? null,
          node.organisation?.name ?? null,
          node.commune?.name ?? null,
          node.minutes === null ? null : Math.round((node.minutes * 100) / 60) / 100,
          node.said,
          node.visitedBy,
        ]),
      }
    },
  )
}
