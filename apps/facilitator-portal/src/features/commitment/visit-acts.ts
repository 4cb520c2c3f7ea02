import { graphql } from '../../gql/gql.ts'

export const TellVisit = graphql(`
  mutation TellVisit($input: VisitInput!, $idempotencyKey: String!) {
    tellVisit(input: $input, idempotencyKey: $idempotencyKey) {
      ... on MutationTellVisitSuccess {
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

export const EditVisit = graphql(`
  mutation EditVisit($id: Uuid!, $input: VisitInput!, $version: Int!) {
    editVisit(id: $id, input: $input, version: $version) {
      ... on MutationEditVisitSuccess {
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

export const RemoveVisit = graphql(`
  mutation RemoveVisit($id: Uuid!, $version: Int!) {
    removeVisit(id: $id, version: $version) {
      ... on MutationRemoveVisitSuccess {
        data
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)
