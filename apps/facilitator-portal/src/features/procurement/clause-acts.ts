import { graphql } from '../../gql/gql.ts'

export const RecordClauseAccepted = graphql(`
  mutation RecordClauseAccepted($id: Uuid!, $version: Int!) {
    recordClauseAccepted(id: $id, version: $version) {
      ... on MutationRecordClauseAcceptedSuccess {
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

export const RecordClauseRejected = graphql(`
  mutation RecordClauseRejected($id: Uuid!, $reason: String!, $version: Int!) {
    recordClauseRejected(id: $id, reason: $reason, version: $version) {
      ... on MutationRecordClauseRejectedSuccess {
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

export const ReviseClause = graphql(`
  mutation ReviseClause($id: Uuid!, $version: Int!) {
    reviseClause(id: $id, version: $version) {
      ... on MutationReviseClauseSuccess {
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

export const SuspendClause = graphql(`
  mutation SuspendClause($id: Uuid!, $reason: String!, $version: Int!) {
    suspendClause(id: $id, reason: $reason, version: $version) {
      ... on MutationSuspendClauseSuccess {
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

export const ResumeClause = graphql(`
  mutation ResumeClause($id: Uuid!, $version: Int!) {
    resumeClause(id: $id, version: $version) {
      ... on MutationResumeClauseSuccess {
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

export const WaiveClause = graphql(`
  mutation WaiveClause($id: Uuid!, $reason: String!, $version: Int!) {
    waiveClause(id: $id, reason: $reason, version: $version) {
      ... on MutationWaiveClauseSuccess {
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

export const SettleClause = graphql(`
  mutation SettleClause($id: Uuid!, $version: Int!) {
    settleClause(id: $id, version: $version) {
      ... on MutationSettleClauseSuccess {
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

export const RecordPenaltyFormula = graphql(`
  mutation RecordPenaltyFormula(
    $amountCents: Cents
    $capCents: Cents
    $id: Uuid!
    $kind: PenaltyKind!
    $smicHundredths: Int
    $version: Int!
  ) {
    recordPenaltyFormula(
      amountCents: $amountCents
      capCents: $capCents
      id: $id
      kind: $kind
      smicHundredths: $smicHundredths
      version: $version
    ) {
      ... on MutationRecordPenaltyFormulaSuccess {
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

export const RecordReservation = graphql(`
  mutation RecordReservation($holderShareBps: BasisPoints, $id: Uuid!, $noticeText: String!, $version: Int!) {
    recordReservation(holderShareBps: $holderShareBps, id: $id, noticeText: $noticeText, version: $version) {
      ... on MutationRecordReservationSuccess {
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
