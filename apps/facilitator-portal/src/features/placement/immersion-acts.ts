import { graphql } from '../../gql/gql.ts'

export const AskImmersion = graphql(`
  mutation AskImmersion($participantId: Uuid!, $input: ImmersionInput!, $idempotencyKey: String!) {
    askImmersion(participantId: $participantId, input: $input, idempotencyKey: $idempotencyKey) {
      ... on MutationAskImmersionSuccess {
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

export const EditImmersion = graphql(`
  mutation EditImmersion($id: Uuid!, $version: Int!, $input: ImmersionInput!) {
    editImmersion(id: $id, version: $version, input: $input) {
      ... on MutationEditImmersionSuccess {
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

export const AgreeImmersion = graphql(`
  mutation AgreeImmersion($id: Uuid!, $version: Int!, $on: Day!) {
    agreeImmersion(id: $id, version: $version, on: $on) {
      ... on MutationAgreeImmersionSuccess {
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

export const StartImmersion = graphql(`
  mutation StartImmersion($id: Uuid!, $version: Int!, $on: Day!) {
    startImmersion(id: $id, version: $version, on: $on) {
      ... on MutationStartImmersionSuccess {
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

export const FinishImmersion = graphql(`
  mutation FinishImmersion($id: Uuid!, $version: Int!, $on: Day!, $result: ImmersionResult!) {
    finishImmersion(id: $id, version: $version, on: $on, result: $result) {
      ... on MutationFinishImmersionSuccess {
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

export const StopImmersion = graphql(`
  mutation StopImmersion($id: Uuid!, $version: Int!, $on: Day!) {
    stopImmersion(id: $id, version: $version, on: $on) {
      ... on MutationStopImmersionSuccess {
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

export const DropImmersion = graphql(`
  mutation DropImmersion($id: Uuid!, $version: Int!, $on: Day!) {
    dropImmersion(id: $id, version: $version, on: $on) {
      ... on MutationDropImmersionSuccess {
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
