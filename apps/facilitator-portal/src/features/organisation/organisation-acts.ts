import { graphql } from '../../gql/gql.ts'

export const EditOrganisation = graphql(`
  mutation EditOrganisation($id: Uuid!, $input: EditOrganisationInput!, $version: Int!) {
    editOrganisation(id: $id, input: $input, version: $version) {
      ... on MutationEditOrganisationSuccess {
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

export const MergeOrganisations = graphql(`
  mutation MergeOrganisations($id: Uuid!, $mergedId: Uuid!, $version: Int!) {
    mergeOrganisations(id: $id, mergedId: $mergedId, version: $version) {
      ... on MutationMergeOrganisationsSuccess {
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

export const UndoMerge = graphql(`
  mutation UndoMerge($id: Uuid!, $version: Int!) {
    undoMerge(id: $id, version: $version) {
      ... on MutationUndoMergeSuccess {
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

export const EditContact = graphql(`
  mutation EditContact($contact: ContactInput!, $id: Uuid!, $version: Int!) {
    editContact(contact: $contact, id: $id, version: $version) {
      ... on MutationEditContactSuccess {
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

export const VerifyContact = graphql(`
  mutation VerifyContact($id: Uuid!, $version: Int!) {
    verifyContact(id: $id, version: $version) {
      ... on MutationVerifyContactSuccess {
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

export const ReplaceContact = graphql(`
  mutation ReplaceContact($id: Uuid!, $successor: ContactInput, $version: Int!) {
    replaceContact(id: $id, successor: $successor, version: $version) {
      ... on MutationReplaceContactSuccess {
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

export const RecordBuyerAgreement = graphql(`
  mutation RecordBuyerAgreement(
    $buyerId: Uuid!
    $scope: String
    $signedOn: Day!
    $title: String!
    $validFrom: Day!
    $validUntil: Day
  ) {
    recordBuyerAgreement(
      buyerId: $buyerId
      scope: $scope
      signedOn: $signedOn
      title: $title
      validFrom: $validFrom
      validUntil: $validUntil
    ) {
      ... on MutationRecordBuyerAgreementSuccess {
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

export const EndBuyerAgreement = graphql(`
  mutation EndBuyerAgreement($id: Uuid!, $validUntil: Day!, $version: Int!) {
    endBuyerAgreement(id: $id, validUntil: $validUntil, version: $version) {
      ... on MutationEndBuyerAgreementSuccess {
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
