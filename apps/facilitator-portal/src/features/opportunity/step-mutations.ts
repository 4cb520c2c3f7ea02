import { graphql } from '../../gql/gql.ts'

export const PauseMutation = graphql(`
  mutation PauseOpportunity($id: Uuid!, $version: Int!) {
    pauseOpportunity(id: $id, version: $version) {
      ... on MutationPauseOpportunitySuccess {
        data {
          id
          ...OpportunitySteps_opportunity
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const ResumeMutation = graphql(`
  mutation ResumeOpportunity($id: Uuid!, $version: Int!) {
    resumeOpportunity(id: $id, version: $version) {
      ... on MutationResumeOpportunitySuccess {
        data {
          id
          ...OpportunitySteps_opportunity
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const FillMutation = graphql(`
  mutation FillOpportunity($id: Uuid!, $version: Int!) {
    fillOpportunity(id: $id, version: $version) {
      ... on MutationFillOpportunitySuccess {
        data {
          id
          ...OpportunitySteps_opportunity
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const VerifyMutation = graphql(`
  mutation VerifyOpportunity($id: Uuid!, $version: Int!) {
    verifyOpportunity(id: $id, version: $version) {
      ... on MutationVerifyOpportunitySuccess {
        data {
          id
          ...OpportunitySteps_opportunity
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const CancelMutation = graphql(`
  mutation CancelOpportunity($id: Uuid!, $version: Int!) {
    cancelOpportunity(id: $id, version: $version) {
      ... on MutationCancelOpportunitySuccess {
        data {
          id
          ...OpportunitySteps_opportunity
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const PublishMutation = graphql(`
  mutation PublishOpportunity($id: Uuid!, $version: Int!) {
    publishOpportunity(id: $id, version: $version) {
      ... on MutationPublishOpportunitySuccess {
        data {
          id
          ...OpportunitySteps_opportunity
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const ReopenMutation = graphql(`
  mutation ReopenOpportunity($id: Uuid!, $version: Int!) {
    reopenOpportunity(id: $id, version: $version) {
      ... on MutationReopenOpportunitySuccess {
        data {
          id
          ...OpportunitySteps_opportunity
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const ArchiveMutation = graphql(`
  mutation ArchiveOpportunity($id: Uuid!, $version: Int!) {
    archiveOpportunity(id: $id, version: $version) {
      ... on MutationArchiveOpportunitySuccess {
        data {
          id
          ...OpportunitySteps_opportunity
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)
