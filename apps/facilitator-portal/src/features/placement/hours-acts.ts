import { graphql } from '../../gql/gql.ts'

export const ReturnHours = graphql(`
  mutation ReturnHours($month: Month!, $placementId: Uuid!, $reason: String!) {
    returnHours(month: $month, placementId: $placementId, reason: $reason) {
      ... on MutationReturnHoursSuccess {
        data {
          id
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)
