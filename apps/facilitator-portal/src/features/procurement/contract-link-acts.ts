import { graphql } from '../../gql/gql.ts'

export const OfferContractLink = graphql(`
  mutation OfferContractLink($id: Uuid!, $version: Int!) {
    offerContractLink(id: $id, version: $version) {
      ... on MutationOfferContractLinkSuccess {
        data {
          code
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const JoinContractLink = graphql(`
  mutation JoinContractLink($id: Uuid!, $version: Int!, $code: String!) {
    joinContractLink(id: $id, version: $version, code: $code) {
      ... on MutationJoinContractLinkSuccess {
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

export const EndContractLinks = graphql(`
  mutation EndContractLinks($id: Uuid!, $version: Int!) {
    endContractLinks(id: $id, version: $version) {
      ... on MutationEndContractLinksSuccess {
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
