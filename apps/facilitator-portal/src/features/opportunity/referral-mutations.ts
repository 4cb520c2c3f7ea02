import { graphql } from '../../gql/gql.ts'

export const ReviewMutation = graphql(`
  mutation ReviewReferral($id: Uuid!, $version: Int!) {
    reviewReferral(id: $id, version: $version) {
      ... on MutationReviewReferralSuccess {
        data {
          id
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
          ...ReferralCard_referral
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)
