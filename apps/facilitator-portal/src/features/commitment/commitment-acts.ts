import { graphql } from '../../gql/gql.ts'

export const FulfilCommitment = graphql(`
  mutation FulfilCommitment($commitmentId: Uuid!, $version: Int!) {
    fulfilCommitment(commitmentId: $commitmentId, version: $version) {
      ... on MutationFulfilCommitmentSuccess {
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

export const RecordShortfall = graphql(`
  mutation RecordShortfall($commitmentId: Uuid!, $version: Int!) {
    recordShortfall(commitmentId: $commitmentId, version: $version) {
      ... on MutationRecordShortfallSuccess {
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

export const AgreeRemedy = graphql(`
  mutation AgreeRemedy($commitmentId: Uuid!, $reason: String!, $version: Int!) {
    agreeRemedy(commitmentId: $commitmentId, reason: $reason, version: $version) {
      ... on MutationAgreeRemedySuccess {
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

export const CloseCommitment = graphql(`
  mutation CloseCommitment($commitmentId: Uuid!, $version: Int!) {
    closeCommitment(commitmentId: $commitmentId, version: $version) {
      ... on MutationCloseCommitmentSuccess {
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

export const CancelCommitment = graphql(`
  mutation CancelCommitment($commitmentId: Uuid!, $reason: String!, $version: Int!) {
    cancelCommitment(commitmentId: $commitmentId, reason: $reason, version: $version) {
      ... on MutationCancelCommitmentSuccess {
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

export const SuspendCommitment = graphql(`
  mutation SuspendCommitment(
    $commitmentId: Uuid!
    $from: Day!
    $notice: String!
    $noticeReceivedOn: Day!
    $to: Day
    $version: Int!
  ) {
    suspendCommitment(
      commitmentId: $commitmentId
      from: $from
      notice: $notice
      noticeReceivedOn: $noticeReceivedOn
      to: $to
      version: $version
    ) {
      ... on MutationSuspendCommitmentSuccess {
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

export const ResumeCommitment = graphql(`
  mutation ResumeCommitment($commitmentId: Uuid!, $version: Int!) {
    resumeCommitment(commitmentId: $commitmentId, version: $version) {
      ... on MutationResumeCommitmentSuccess {
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

export const AdjustCommitment = graphql(`
  mutation AdjustCommitment(
    $commitmentId: Uuid!
    $deltaMinutes: Minutes!
    $detail: String!
    $effectOn: Day!
    $reason: AdjustmentReason!
    $version: Int!
  ) {
    adjustCommitment(
      commitmentId: $commitmentId
      deltaMinutes: $deltaMinutes
      detail: $detail
      effectOn: $effectOn
      reason: $reason
      version: $version
    ) {
      ... on MutationAdjustCommitmentSuccess {
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

export const PostponeCommitment = graphql(`
  mutation PostponeCommitment(
    $commitmentId: Uuid!
    $plannedEndOn: Day!
    $reason: String!
    $serviceOrderOn: Day!
    $version: Int!
  ) {
    postponeCommitment(
      commitmentId: $commitmentId
      plannedEndOn: $plannedEndOn
      reason: $reason
      serviceOrderOn: $serviceOrderOn
      version: $version
    ) {
      ... on MutationPostponeCommitmentSuccess {
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
