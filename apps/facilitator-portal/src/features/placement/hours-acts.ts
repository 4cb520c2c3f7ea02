import { graphql } from '../../gql/gql.ts'

export const ReturnHours = graphql(`
  mutation ReturnHours($month: Month!, $placementId: Uuid!, $version: Int!, $reason: String!) {
    returnHours(month: $month, placementId: $placementId, version: $version, reason: $reason) {
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

export const ReviewHours = graphql(`
  mutation ReviewHours($month: Month!, $placementId: Uuid!, $version: Int!) {
    reviewHours(month: $month, placementId: $placementId, version: $version) {
      ... on MutationReviewHoursSuccess {
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

export const RejectHours = graphql(`
  mutation RejectHours($month: Month!, $placementId: Uuid!, $version: Int!, $reason: String!) {
    rejectHours(month: $month, placementId: $placementId, version: $version, reason: $reason) {
      ... on MutationRejectHoursSuccess {
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

export const ReopenHours = graphql(`
  mutation ReopenHours($month: Month!, $placementId: Uuid!, $version: Int!) {
    reopenHours(month: $month, placementId: $placementId, version: $version) {
      ... on MutationReopenHoursSuccess {
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
