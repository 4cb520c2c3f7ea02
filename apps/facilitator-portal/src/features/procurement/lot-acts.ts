import { graphql } from '../../gql/gql.ts'

export const RecordOrder = graphql(`
  mutation RecordOrder(
    $effectOn: Day!
    $lotId: Uuid!
    $minutesPerSlice: Minutes
    $orderedCents: Cents!
    $sliceCents: Cents
    $version: Int!
  ) {
    recordOrder(
      effectOn: $effectOn
      lotId: $lotId
      minutesPerSlice: $minutesPerSlice
      orderedCents: $orderedCents
      sliceCents: $sliceCents
      version: $version
    ) {
      ... on MutationRecordOrderSuccess {
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

export const AddTranche = graphql(`
  mutation AddTranche(
    $amountCents: Cents
    $conditional: Boolean!
    $dueMinutes: Minutes!
    $label: String!
    $lotId: Uuid!
    $version: Int!
  ) {
    addTranche(
      amountCents: $amountCents
      conditional: $conditional
      dueMinutes: $dueMinutes
      label: $label
      lotId: $lotId
      version: $version
    ) {
      ... on MutationAddTrancheSuccess {
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

export const RecordPromise = graphql(`
  mutation RecordPromise($lotId: Uuid!, $promisedMinutes: Minutes!, $version: Int!) {
    recordPromise(lotId: $lotId, promisedMinutes: $promisedMinutes, version: $version) {
      ... on MutationRecordPromiseSuccess {
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

export const RecordReception = graphql(`
  mutation RecordReception($acceptedOn: Day, $finalAccountOn: Day, $lotId: Uuid!, $version: Int!) {
    recordReception(
      acceptedOn: $acceptedOn
      finalAccountOn: $finalAccountOn
      lotId: $lotId
      version: $version
    ) {
      ... on MutationRecordReceptionSuccess {
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

export const RecordSubcontract = graphql(`
  mutation RecordSubcontract(
    $acceptedOn: Day
    $amountCents: Cents
    $holderId: Uuid!
    $lotId: Uuid!
    $subcontractorId: Uuid!
    $version: Int!
  ) {
    recordSubcontract(
      acceptedOn: $acceptedOn
      amountCents: $amountCents
      holderId: $holderId
      lotId: $lotId
      subcontractorId: $subcontractorId
      version: $version
    ) {
      ... on MutationRecordSubcontractSuccess {
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

export const EndSubcontract = graphql(`
  mutation EndSubcontract($endedOn: Day!, $id: Uuid!, $version: Int!) {
    endSubcontract(endedOn: $endedOn, id: $id, version: $version) {
      ... on MutationEndSubcontractSuccess {
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

export const CancelOrder = graphql(`
  mutation CancelOrder($lotId: Uuid!, $orderId: Uuid!, $reason: String!, $version: Int!) {
    cancelOrder(lotId: $lotId, orderId: $orderId, reason: $reason, version: $version) {
      ... on MutationCancelOrderSuccess {
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

export const AcceptSubcontract = graphql(`
  mutation AcceptSubcontract($acceptedOn: Day!, $id: Uuid!, $version: Int!) {
    acceptSubcontract(acceptedOn: $acceptedOn, id: $id, version: $version) {
      ... on MutationAcceptSubcontractSuccess {
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

export const AddLot = graphql(`
  mutation AddLot($contractId: Uuid!, $lot: LotInput!, $version: Int!) {
    addLot(contractId: $contractId, lot: $lot, version: $version) {
      ... on MutationAddLotSuccess {
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

export const EditLot = graphql(`
  mutation EditLot($input: LotCorrectionInput!, $lotId: Uuid!, $version: Int!) {
    editLot(input: $input, lotId: $lotId, version: $version) {
      ... on MutationEditLotSuccess {
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

export const StudyLot = graphql(`
  mutation StudyLot($conclusion: String, $dueMinutes: Minutes!, $lotId: Uuid!, $months: Int!, $peopleReady: Int!, $structuresServing: Int!, $suppliers: Int!, $version: Int!) {
    studyLot(conclusion: $conclusion, dueMinutes: $dueMinutes, lotId: $lotId, months: $months, peopleReady: $peopleReady, structuresServing: $structuresServing, suppliers: $suppliers, version: $version) {
      ... on MutationStudyLotSuccess {
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
