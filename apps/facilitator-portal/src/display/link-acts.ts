import { graphql } from '../gql/gql.ts'

export const RevokeLink = graphql(`
  mutation RevokeLink($id: Uuid!) {
    revokeLink(id: $id) {
      ... on MutationRevokeLinkSuccess {
        data {
          id
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)
