import { graphql } from '../../gql/gql.ts'

export const RoadsQuery = graphql(`
  query RoadClosures {
    roadPassages {
      id
      name
      altitude
      closures {
        from
        to
        source
      }
    }
  }
`)

export const CloseRoad = graphql(`
  mutation CloseRoad($passageId: String!, $from: Day!, $to: Day!, $source: String!) {
    closeRoad(passageId: $passageId, from: $from, to: $to, source: $source) {
      ... on MutationCloseRoadSuccess {
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

export const OpenRoad = graphql(`
  mutation OpenRoad($passageId: String!, $from: Day!) {
    openRoad(passageId: $passageId, from: $from) {
      ... on MutationOpenRoadSuccess {
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
