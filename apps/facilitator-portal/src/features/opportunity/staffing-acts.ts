import { graphql } from '../../gql/gql.ts'

export const RequestStaff = graphql(`
  mutation RequestStaff($idempotencyKey: String!, $input: StaffingRequestInput!) {
    requestStaff(idempotencyKey: $idempotencyKey, input: $input) {
      ... on MutationRequestStaffSuccess {
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

export const RecordStaffingAnswer = graphql(`
  mutation RecordStaffingAnswer(
    $answer: String
    $organisationId: Uuid!
    $people: Int!
    $requestId: Uuid!
    $version: Int!
  ) {
    recordStaffingAnswer(
      answer: $answer
      organisationId: $organisationId
      people: $people
      requestId: $requestId
      version: $version
    ) {
      ... on MutationRecordStaffingAnswerSuccess {
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

export const ChooseStaffing = graphql(`
  mutation ChooseStaffing($organisationId: Uuid!, $people: Int!, $requestId: Uuid!, $version: Int!) {
    chooseStaffing(
      organisationId: $organisationId
      people: $people
      requestId: $requestId
      version: $version
    ) {
      ... on MutationChooseStaffingSuccess {
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

export const ReleaseStaffing = graphql(`
  mutation ReleaseStaffing($organisationId: Uuid!, $requestId: Uuid!, $version: Int!) {
    releaseStaffing(organisationId: $organisationId, requestId: $requestId, version: $version) {
      ... on MutationReleaseStaffingSuccess {
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

export const CancelStaffing = graphql(`
  mutation CancelStaffing($id: Uuid!, $version: Int!) {
    cancelStaffing(id: $id, version: $version) {
      ... on MutationCancelStaffingSuccess {
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
