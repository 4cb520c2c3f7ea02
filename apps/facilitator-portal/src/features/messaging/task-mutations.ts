import { graphql } from '../../gql/gql.ts'

export const LogCallMutation = graphql(`
  mutation LogCall($id: Uuid!, $version: Int!, $answered: Boolean!, $said: String) {
    logCall(id: $id, version: $version, answered: $answered, said: $said) {
      ... on MutationLogCallSuccess {
        data {
          id
          ...TaskActs_task
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const CompleteMutation = graphql(`
  mutation CompleteTask($id: Uuid!, $version: Int!) {
    completeTask(id: $id, version: $version) {
      ... on MutationCompleteTaskSuccess {
        data {
          id
          ...TaskActs_task
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const DropMutation = graphql(`
  mutation DropTask($id: Uuid!, $version: Int!, $reason: String!) {
    dropTask(id: $id, version: $version, reason: $reason) {
      ... on MutationDropTaskSuccess {
        data {
          id
          ...TaskActs_task
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const SnoozeMutation = graphql(`
  mutation SnoozeTask($id: Uuid!, $version: Int!, $until: Day!, $reason: String!) {
    snoozeTask(id: $id, version: $version, until: $until, reason: $reason) {
      ... on MutationSnoozeTaskSuccess {
        data {
          id
          ...TaskActs_task
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const ReopenMutation = graphql(`
  mutation ReopenTask($id: Uuid!, $version: Int!) {
    reopenTask(id: $id, version: $version) {
      ... on MutationReopenTaskSuccess {
        data {
          id
          ...TaskActs_task
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const SendReminderMutation = graphql(`
  mutation SendReminder($taskId: Uuid!, $version: Int!) {
    sendReminder(taskId: $taskId, version: $version) {
      ... on MutationSendReminderSuccess {
        data {
          id
          ...TaskActs_task
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const ReminderDraftQuery = graphql(`
  query ReminderDraft($taskId: Uuid!) {
    reminderDraft(taskId: $taskId) {
      subject
      body
      to
    }
  }
`)

/** Where tasks are shown: what an act changed is asked again there. */
export const taskQueries = ['Today', 'Tasks', 'Person', 'Organisation', 'Contract']
