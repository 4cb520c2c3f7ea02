import { graphql } from '../../gql/gql.ts'

export const PlanTraining = graphql(`
  mutation PlanTraining($placementId: Uuid!, $input: TrainingInput!, $idempotencyKey: String!) {
    planTraining(placementId: $placementId, input: $input, idempotencyKey: $idempotencyKey) {
      ... on MutationPlanTrainingSuccess {
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

export const EditTraining = graphql(`
  mutation EditTraining($id: Uuid!, $input: TrainingInput!, $version: Int!) {
    editTraining(id: $id, input: $input, version: $version) {
      ... on MutationEditTrainingSuccess {
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

export const RemoveTraining = graphql(`
  mutation RemoveTraining($id: Uuid!, $version: Int!) {
    removeTraining(id: $id, version: $version) {
      ... on MutationRemoveTrainingSuccess {
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
