import { graphql } from '../../gql/gql.ts'

export const SetPolicy = graphql(`
  mutation SetPolicy(
    $fields: [PolicyFieldInput!]!
    $from: Day!
    $kind: PolicyKind!
    $scopeId: String
    $scopeKind: PolicyScopeKind
    $source: String!
    $to: Day
    $verified: Boolean!
  ) {
    setPolicy(
      fields: $fields
      from: $from
      kind: $kind
      scopeId: $scopeId
      scopeKind: $scopeKind
      source: $source
      to: $to
      verified: $verified
    ) {
      ... on MutationSetPolicySuccess {
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

export const WithdrawPolicy = graphql(`
  mutation WithdrawPolicy($id: Uuid!, $version: Int!) {
    withdrawPolicy(id: $id, version: $version) {
      ... on MutationWithdrawPolicySuccess {
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
