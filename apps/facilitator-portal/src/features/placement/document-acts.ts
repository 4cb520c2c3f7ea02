import { graphql } from '../../gql/gql.ts'

export const SeeDocument = graphql(`
  mutation SeeDocument($placementId: Uuid!, $kind: WorkDocument!, $month: Month, $datedOn: Day, $seenOn: Day!) {
    seeDocument(placementId: $placementId, kind: $kind, month: $month, datedOn: $datedOn, seenOn: $seenOn) {
      ... on MutationSeeDocumentSuccess {
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

export const UnseeDocument = graphql(`
  mutation UnseeDocument($id: Uuid!) {
    unseeDocument(id: $id) {
      ... on MutationUnseeDocumentSuccess {
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
