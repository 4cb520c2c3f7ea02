import { graphql } from '../../gql/gql.ts'

export const ReviewMutation = graphql(`
  mutation ReviewReferral($id: Uuid!, $version: Int!) {
    reviewReferral(id: $id, version: $version) {
      ... on MutationReviewReferralSuccess {
        data {
          id
          status
          ...ReferralCard_referral
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const ProposeMutation = graphql(`
  mutation ProposeReferral($id: Uuid!, $version: Int!, $agreed: Boolean) {
    proposeReferral(id: $id, version: $version, agreed: $agreed) {
      ... on MutationProposeReferralSuccess {
        data {
          id
          status
          ...ReferralCard_referral
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const InterviewMutation = graphql(`
  mutation RecordInterview($id: Uuid!, $version: Int!) {
    recordInterview(id: $id, version: $version) {
      ... on MutationRecordInterviewSuccess {
        data {
          id
          status
          ...ReferralCard_referral
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const AcceptMutation = graphql(`
  mutation AcceptReferral($id: Uuid!, $version: Int!) {
    acceptReferral(id: $id, version: $version) {
      ... on MutationAcceptReferralSuccess {
        data {
          id
          status
          ...ReferralCard_referral
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const WithdrawMutation = graphql(`
  mutation WithdrawReferral($id: Uuid!, $version: Int!) {
    withdrawReferral(id: $id, version: $version) {
      ... on MutationWithdrawReferralSuccess {
        data {
          id
          status
          ...ReferralCard_referral
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const RefuseMutation = graphql(`
  mutation RefuseReferral($id: Uuid!, $version: Int!, $reason: ReferralRefusalReason!) {
    refuseReferral(id: $id, version: $version, reason: $reason) {
      ... on MutationRefuseReferralSuccess {
        data {
          id
          status
          ...ReferralCard_referral
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const KeepInPoolMutation = graphql(`
  mutation KeepReferralInPool($id: Uuid!, $version: Int!, $agreed: Boolean) {
    keepReferralInPool(id: $id, version: $version, agreed: $agreed) {
      ... on MutationKeepReferralInPoolSuccess {
        data {
          id
          status
          ...ReferralCard_referral
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const HiredElsewhereMutation = graphql(`
  mutation RecordHiredElsewhere($id: Uuid!, $version: Int!) {
    recordHiredElsewhere(id: $id, version: $version) {
      ... on MutationRecordHiredElsewhereSuccess {
        data {
          id
          status
          ...ReferralCard_referral
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)
