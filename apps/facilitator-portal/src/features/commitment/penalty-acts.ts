import { graphql } from '../../gql/gql.ts'

export const OpenPenaltyCase = graphql(`
  mutation OpenPenaltyCase(
    $commitmentId: Uuid!
    $lateDocumentDays: Int
    $missedMeetings: Int
    $version: Int!
  ) {
    openPenaltyCase(
      commitmentId: $commitmentId
      lateDocumentDays: $lateDocumentDays
      missedMeetings: $missedMeetings
      version: $version
    ) {
      ... on MutationOpenPenaltyCaseSuccess {
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

export const HearHolder = graphql(`
  mutation HearHolder(
    $exonerations: [ExonerationReason!]
    $id: Uuid!
    $observations: String
    $version: Int!
  ) {
    hearHolder(exonerations: $exonerations, id: $id, observations: $observations, version: $version) {
      ... on MutationHearHolderSuccess {
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

export const RecordNoticeReceived = graphql(`
  mutation RecordNoticeReceived($id: Uuid!, $receivedOn: Day!, $version: Int!) {
    recordNoticeReceived(id: $id, receivedOn: $receivedOn, version: $version) {
      ... on MutationRecordNoticeReceivedSuccess {
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

export const FindPenaltyRemedied = graphql(`
  mutation FindPenaltyRemedied($id: Uuid!, $version: Int!) {
    findPenaltyRemedied(id: $id, version: $version) {
      ... on MutationFindPenaltyRemediedSuccess {
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

export const ProposePenalty = graphql(`
  mutation ProposePenalty($id: Uuid!, $version: Int!) {
    proposePenalty(id: $id, version: $version) {
      ... on MutationProposePenaltySuccess {
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

export const DropPenaltyCase = graphql(`
  mutation DropPenaltyCase($id: Uuid!, $motive: String!, $version: Int!) {
    dropPenaltyCase(id: $id, motive: $motive, version: $version) {
      ... on MutationDropPenaltyCaseSuccess {
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

export const ClosePenaltyCase = graphql(`
  mutation ClosePenaltyCase($id: Uuid!, $version: Int!) {
    closePenaltyCase(id: $id, version: $version) {
      ... on MutationClosePenaltyCaseSuccess {
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
