import { graphql } from '../../gql/gql.ts'

export const BusesQuery = graphql(`
  query BusLines {
    busLines {
      id
      ...BusLine_line
    }
    transitFeeds {
      id
      source
      from
      to
    }
  }
`)

export const BusLineFragment = graphql(`
  fragment BusLine_line on BusLine {
    id
    version
    operator
    name
    source
    from
    to
    enteredOn
    weekdays
    onRequest
    viewerCanEdit
    stops {
      name
      commune {
        code
        name
      }
    }
    outward {
      times
    }
    back {
      times
    }
  }
`)

export const WriteBusLine = graphql(`
  mutation WriteBusLine($input: BusLineInput!) {
    writeBusLine(input: $input) {
      ... on MutationWriteBusLineSuccess {
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

export const CorrectBusLine = graphql(`
  mutation CorrectBusLine($id: Uuid!, $version: Int!, $input: BusLineInput!) {
    correctBusLine(id: $id, version: $version, input: $input) {
      ... on MutationCorrectBusLineSuccess {
        data {
          id
          ...BusLine_line
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const CloseBusLine = graphql(`
  mutation CloseBusLine($id: Uuid!, $version: Int!, $lastDay: Day!) {
    closeBusLine(id: $id, version: $version, lastDay: $lastDay) {
      ... on MutationCloseBusLineSuccess {
        data {
          id
          ...BusLine_line
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const WithdrawBusLine = graphql(`
  mutation WithdrawBusLine($id: Uuid!, $version: Int!) {
    withdrawBusLine(id: $id, version: $version) {
      ... on MutationWithdrawBusLineSuccess {
        data
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)
