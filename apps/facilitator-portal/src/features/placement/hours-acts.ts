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

export const ReviewHours = graphql(`
  mutation ReviewHours($month: Month!, $placementId: Uuid!) {
    reviewHours(month: $month, placementId: $placementId) {
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
  mutation RejectHours($month: Month!, $placementId: Uuid!, $reason: String!) {
    rejectHours(month: $month, placementId: $placementId, reason: $reason) {
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
  mutation ReopenHours($month: Month!, $placementId: Uuid!) {
    reopenHours(month: $month, placementId: $placementId) {
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
