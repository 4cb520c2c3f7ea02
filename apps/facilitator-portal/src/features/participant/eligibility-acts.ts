import { graphql } from '../../gql/gql.ts'

export const ExtendEligibility = graphql(`
  mutation ExtendEligibility(
    $id: Uuid!
    $months: Int!
    $motive: String!
    $reason: ExtensionReason!
    $version: Int!
  ) {
    extendEligibility(id: $id, months: $months, motive: $motive, reason: $reason, version: $version) {
      ... on MutationExtendEligibilitySuccess {
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

export const RevokeEligibility = graphql(`
  mutation RevokeEligibility($id: Uuid!, $reason: String!, $version: Int!) {
    revokeEligibility(id: $id, reason: $reason, version: $version) {
      ... on MutationRevokeEligibilitySuccess {
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

export const RefuseEligibility = graphql(`
  mutation RefuseEligibility($participantId: Uuid!, $reason: String!) {
    refuseEligibility(participantId: $participantId, reason: $reason) {
      ... on MutationRefuseEligibilitySuccess {
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

export const SetPassSuspensions = graphql(`
  mutation SetPassSuspensions($id: Uuid!, $version: Int!, $suspensions: [PassSuspensionInput!]!) {
    setPassSuspensions(id: $id, version: $version, suspensions: $suspensions) {
      ... on MutationSetPassSuspensionsSuccess {
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
