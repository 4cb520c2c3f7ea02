import { useApolloClient } from '@apollo/client/react'
import { useTranslations } from 'use-intl'
import { formatInstant } from '../../display/day.ts'
import { nextAfter, useCsvExport } from '../../display/use-csv-export.ts'
import { graphql } from '../../gql/gql.ts'
import type { JournalFilter } from './journal-filter.ts'
import { objectName } from './journal-lines.tsx'

const ExportQuery = graphql(`
  query JournalExport(
    $objectKind: String
    $objectId: Uuid
    $verb: String
    $actorId: Uuid
    $actorKind: String
    $since: DateTime
    $until: DateTime
    $order: JournalOrder
    $after: String
  ) {
    journal(
      first: 100
      after: $after
      objectKind: $objectKind
      objectId: $objectId
      verb: $verb
      actorId: $actorId
      actorKind: $actorKind
      since: $since
      until: $until
      order: $order
    ) {
      edges {
        node {
          id
          at
          who
          what
          facts
          objectKind
          objectId
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

const heads = ['at', 'who', 'what', 'facts', 'object', 'objectId'] as const

/** The lines as they are filtered, all their pages, in one file for a spreadsheet. */
export const useJournalExport = (filter: JournalFilter) => {
  const t = useTranslations('journal.export')
  const client = useApolloClient()
  return useCsvExport(
    t('file'),
    heads.map((head) => t(head)),
    async (after) => {
      const { data } = await client.query({
        query: ExportQuery,
        variables: { ...filter, after },
        // Thousands of lines that no screen reads again.
        fetchPolicy: 'no-cache',
      })
      if (data === undefined) return null
      const { edges, pageInfo } = data.journal
      return {
        after: nextAfter(pageInfo),
        rows: edges.map(({ node }) => [
          formatInstant(node.at),
          node.who,
          node.what,
          node.facts.join(' · '),
          objectName(node.objectKind),
          node.objectId,
        ]),
      }
    },
  )
}
