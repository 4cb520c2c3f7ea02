import { graphql } from '../../gql/gql.ts'

export const FileClaim = graphql(`
  mutation FileClaim(
    $expenseIds: [Uuid!]!
    $funderId: Uuid!
    $idempotencyKey: String!
    $programmeId: Uuid!
    $staffMonthIds: [Uuid!]!
  ) {
    fileClaim(
      expenseIds: $expenseIds
      funderId: $funderId
      idempotencyKey: $idempotencyKey
      programmeId: $programmeId
      staffMonthIds: $staffMonthIds
    ) {
      ... on MutationFileClaimSuccess {
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

export const SetPublicity = graphql(`
  mutation SetPublicity($id: Uuid, $input: PublicityInput!, $programmeId: Uuid!, $version: Int) {
    setPublicity(id: $id, input: $input, programmeId: $programmeId, version: $version) {
      ... on MutationSetPublicitySuccess {
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

export const SetStaffCostRule = graphql(`
  mutation SetStaffCostRule(
    $from: Day!
    $funderId: Uuid!
    $method: StaffCostMethod!
    $programmeId: Uuid!
    $shareBps: BasisPoints
    $source: String!
    $unitCostCents: Cents
    $verified: Boolean!
  ) {
    setStaffCostRule(
      from: $from
      funderId: $funderId
      method: $method
      programmeId: $programmeId
      shareBps: $shareBps
      source: $source
      unitCostCents: $unitCostCents
      verified: $verified
    ) {
      ... on MutationSetStaffCostRuleSuccess {
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

export const RecordStaffMonth = graphql(`
  mutation RecordStaffMonth(
    $costCents: Cents!
    $month: Month!
    $programmeId: Uuid!
    $userId: Uuid!
    $version: Int!
  ) {
    recordStaffMonth(
      costCents: $costCents
      month: $month
      programmeId: $programmeId
      userId: $userId
      version: $version
    ) {
      ... on MutationRecordStaffMonthSuccess {
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

export const RecordMissionLetter = graphql(`
  mutation RecordMissionLetter(
    $from: Day!
    $programmeId: Uuid!
    $shareBps: BasisPoints!
    $to: Day
    $userId: Uuid!
  ) {
    recordMissionLetter(
      from: $from
      programmeId: $programmeId
      shareBps: $shareBps
      to: $to
      userId: $userId
    ) {
      ... on MutationRecordMissionLetterSuccess {
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

export const EditExpense = graphql(`
  mutation EditExpense($id: Uuid!, $input: ExpenseInput!, $version: Int!) {
    editExpense(id: $id, input: $input, version: $version) {
      ... on MutationEditExpenseSuccess {
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

export const EditMissionLetter = graphql(`
  mutation EditMissionLetter($from: Day!, $id: Uuid!, $shareBps: BasisPoints!, $to: Day, $version: Int!) {
    editMissionLetter(from: $from, id: $id, shareBps: $shareBps, to: $to, version: $version) {
      ... on MutationEditMissionLetterSuccess {
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

export const EditProgramme = graphql(`
  mutation EditProgramme($from: Day!, $id: Uuid!, $name: String!, $to: Day!, $version: Int!) {
    editProgramme(from: $from, id: $id, name: $name, to: $to, version: $version) {
      ... on MutationEditProgrammeSuccess {
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
