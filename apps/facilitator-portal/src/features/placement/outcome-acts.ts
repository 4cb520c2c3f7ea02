import { graphql } from '../../gql/gql.ts'

export const RecordOutcome = graphql(`
  mutation RecordOutcome(
    $answeredOn: Day!
    $milestone: OutcomeMilestone!
    $placementId: Uuid!
    $situation: OutcomeSituation!
    $source: OutcomeSource!
    $version: Int
  ) {
    recordOutcome(
      answeredOn: $answeredOn
      milestone: $milestone
      placementId: $placementId
      situation: $situation
      source: $source
      version: $version
    ) {
      ... on MutationRecordOutcomeSuccess {
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
