import { graphql } from '../../gql/gql.ts'

export const KeepPlannedPurchase = graphql(`
  mutation KeepPlannedPurchase($id: Uuid!, $version: Int!) {
    keepPlannedPurchase(id: $id, version: $version) {
      ... on MutationKeepPlannedPurchaseSuccess {
        data {
          id
          version
          contract {
            id
          }
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const SetPlannedPurchaseAside = graphql(`
  mutation SetPlannedPurchaseAside($id: Uuid!, $version: Int!, $reason: String!) {
    setPlannedPurchaseAside(id: $id, version: $version, reason: $reason) {
      ... on MutationSetPlannedPurchaseAsideSuccess {
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

export const PutPlannedPurchaseBack = graphql(`
  mutation PutPlannedPurchaseBack($id: Uuid!, $version: Int!) {
    putPlannedPurchaseBack(id: $id, version: $version) {
      ... on MutationPutPlannedPurchaseBackSuccess {
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

export const TellPlannedPurchases = graphql(`
  mutation TellPlannedPurchases(
    $buyerId: Uuid!
    $buyerCategory: BuyerCategory
    $purchases: [PlannedPurchaseInput!]!
    $idempotencyKey: String!
  ) {
    tellPlannedPurchases(
      buyerId: $buyerId
      buyerCategory: $buyerCategory
      purchases: $purchases
      idempotencyKey: $idempotencyKey
    ) {
      ... on MutationTellPlannedPurchasesSuccess {
        data {
          added
          alreadyThere
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const EditPlannedPurchase = graphql(`
  mutation EditPlannedPurchase($id: Uuid!, $version: Int!, $input: PlannedPurchaseInput!) {
    editPlannedPurchase(id: $id, version: $version, input: $input) {
      ... on MutationEditPlannedPurchaseSuccess {
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

export const TiePlannedPurchase = graphql(`
  mutation TiePlannedPurchase($id: Uuid!, $version: Int!, $contractId: Uuid!) {
    tiePlannedPurchase(id: $id, version: $version, contractId: $contractId) {
      ... on MutationTiePlannedPurchaseSuccess {
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
