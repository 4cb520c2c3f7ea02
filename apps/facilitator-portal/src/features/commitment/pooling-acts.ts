import { graphql } from '../../gql/gql.ts'

export const PreparePooling = graphql(`
  mutation PreparePooling(
    $ceilingMinutes: Minutes!
    $commitmentIds: [Uuid!]!
    $companyId: Uuid!
    $from: Day!
    $to: Day
  ) {
    preparePooling(
      ceilingMinutes: $ceilingMinutes
      commitmentIds: $commitmentIds
      companyId: $companyId
      from: $from
      to: $to
    ) {
      ... on MutationPreparePoolingSuccess {
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

export const SignPooling = graphql(`
  mutation SignPooling($id: Uuid!, $signedOn: Day!, $version: Int!) {
    signPooling(id: $id, signedOn: $signedOn, version: $version) {
      ... on MutationSignPoolingSuccess {
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

export const PoolHours = graphql(`
  mutation PoolHours(
    $idempotencyKey: String!
    $minutes: Minutes!
    $month: Month!
    $placementId: Uuid!
    $toCommitmentId: Uuid!
  ) {
    poolHours(
      idempotencyKey: $idempotencyKey
      minutes: $minutes
      month: $month
      placementId: $placementId
      toCommitmentId: $toCommitmentId
    ) {
      ... on MutationPoolHoursSuccess {
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

export const DropPooling = graphql(`
  mutation DropPooling($id: Uuid!, $version: Int!) {
    dropPooling(id: $id, version: $version) {
      ... on MutationDropPoolingSuccess {
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

export const TakeBackPooledHours = graphql(`
  mutation TakeBackPooledHours($id: Uuid!, $reason: String!) {
    takeBackPooledHours(id: $id, reason: $reason) {
      ... on MutationTakeBackPooledHoursSuccess {
        data {
          id
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)
