import { graphql } from '../../gql/gql.ts'

export const RefuseEligibilityForm = graphql(`
  mutation RefuseEligibilityForm($assessmentId: Uuid!, $reason: String!, $version: Int!) {
    refuseEligibilityForm(assessmentId: $assessmentId, reason: $reason, version: $version) {
      ... on MutationRefuseEligibilityFormSuccess {
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
