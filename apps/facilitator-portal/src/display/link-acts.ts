import { graphql } from '../gql/gql.ts'

export const ForgetAdviserDevice = graphql(`
  mutation ForgetAdviserDevice($id: Uuid!) {
    forgetAdviserDevice(id: $id) {
      ... on MutationForgetAdviserDeviceSuccess {
        data {
          id
          since
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const RevokeLink = graphql(`
  mutation RevokeLink($id: Uuid!) {
    revokeLink(id: $id) {
      ... on MutationRevokeLinkSuccess {
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
