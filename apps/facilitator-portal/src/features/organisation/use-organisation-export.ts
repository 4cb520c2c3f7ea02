import { useApolloClient } from '@apollo/client/react'
import { organisationKindLabel } from '@cordee/domain/organisation/organisation-kind'
import { useTranslations } from 'use-intl'
import { formatPhone } from '../../display/phone.ts'
import { nextAfter, useCsvExport } from '../../display/use-csv-export.ts'
import { graphql } from '../../gql/gql.ts'
import type { OrganisationKind } from '../../gql/graphql.ts'

const ExportQuery = graphql(`
  query OrganisationExport($search: String, $kind: OrganisationKind, $after: String) {
    organisations(first: 50, after: $after, search: $search, kind: $kind) {
      edges {
        node {
          id
          name
          kinds
          siret
          phone
          email
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

const heads = ['name', 'kinds', 'siret', 'commune', 'phone', 'email'] as const

/** The list as it is filtered; nobody's name is in it. */
export const useOrganisationExport = (filter: { search: string | null; kind: OrganisationKind | null }) => {
  const t = useTranslations('organisations.export')
  const client = useApolloClient()
  return useCsvExport(
    t('file'),
    heads.map((head) => t(head)),
    async (after) => {
      const { data } = await client.query({
        query: ExportQuery,
        variables: { ...filter, after },
        fetchPolicy: 'network-only',
      })
      if (data === undefined) return null
      const { edges, pageInfo } = data.organisations
      return {
        after: nextAfter(pageInfo),
        rows: edges.map(({ node }) => [
          node.name,
          node.kinds.map((kind) => organisationKindLabel(kind)).join(', '),
          node.siret,
          node.commune?.name ?? null,
          node.phone === null ? null : formatPhone(node.phone),
          node.email,
        ]),
      }
    },
  )
}
