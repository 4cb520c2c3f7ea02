import { graphql } from '../../gql/gql.ts'

export const SaveCarrierSettings = graphql(`
  mutation SaveCarrierSettings($input: CarrierSettingsInput!, $version: Int!) {
    saveCarrierSettings(input: $input, version: $version) {
      ... on MutationSaveCarrierSettingsSuccess {
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

export const SayDataProtection = graphql(`
  mutation SayDataProtection($input: DataProtectionInput!) {
    sayDataProtection(input: $input) {
      ... on MutationSayDataProtectionSuccess {
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
