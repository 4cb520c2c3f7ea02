import { graphql } from '../../gql/gql.ts'

export const StartMutation = graphql(`
  mutation StartPlacement($id: Uuid!, $version: Int!) {
    startPlacement(id: $id, version: $version) {
      ... on MutationStartPlacementSuccess {
        data {
          id
          ...PlacementCard_placement
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const SuspendMutation = graphql(`
  mutation SuspendPlacement($id: Uuid!, $version: Int!) {
    suspendPlacement(id: $id, version: $version) {
      ... on MutationSuspendPlacementSuccess {
        data {
          id
          ...PlacementCard_placement
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const ResumeMutation = graphql(`
  mutation ResumePlacement($id: Uuid!, $version: Int!) {
    resumePlacement(id: $id, version: $version) {
      ... on MutationResumePlacementSuccess {
        data {
          id
          ...PlacementCard_placement
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const CancelMutation = graphql(`
  mutation CancelPlacement($id: Uuid!, $version: Int!) {
    cancelPlacement(id: $id, version: $version) {
      ... on MutationCancelPlacementSuccess {
        data {
          id
          ...PlacementCard_placement
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const EndMutation = graphql(`
  mutation EndPlacement($id: Uuid!, $version: Int!, $endsOn: Day!, $reason: PlacementEndReason!) {
    endPlacement(id: $id, version: $version, endsOn: $endsOn, reason: $reason) {
      ... on MutationEndPlacementSuccess {
        data {
          id
          ...PlacementCard_placement
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const RenewMutation = graphql(`
  mutation RenewPlacement($id: Uuid!, $version: Int!, $kind: ContractChange!, $endsOn: Day!, $weeklyMinutes: Minutes) {
    renewPlacement(id: $id, version: $version, kind: $kind, endsOn: $endsOn, weeklyMinutes: $weeklyMinutes) {
      ... on MutationRenewPlacementSuccess {
        data {
          id
          ...PlacementCard_placement
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const ChangeDeclarantMutation = graphql(`
  mutation ChangeDeclarant($id: Uuid!, $version: Int!, $declarantId: Uuid!) {
    changeDeclarant(id: $id, version: $version, declarantId: $declarantId) {
      ... on MutationChangeDeclarantSuccess {
        data {
          id
          ...PlacementCard_placement
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)
