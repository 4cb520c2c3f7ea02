import { useTranslations } from 'use-intl'
import { useCan } from '../../display/permissions.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { graphql } from '../../gql/gql.ts'
import type { About } from './add-task.tsx'
import { taskQueries } from './task-mutations.ts'

const NoteCallMutation = graphql(`
  mutation NoteCall(
    $participantId: Uuid
    $organisationId: Uuid
    $contractId: Uuid
    $answered: Boolean!
    $said: String
    $idempotencyKey: String!
  ) {
    noteCall(
      participantId: $participantId
      organisationId: $organisationId
      contractId: $contractId
      answered: $answered
      said: $said
      idempotencyKey: $idempotencyKey
    ) {
      ... on MutationNoteCallSuccess {
        data {
          id
          ...CallLine_call
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** A call that no task asked for. */
export const NoteCall = ({ about }: { about: About }) => {
  const t = useTranslations('tasks')
  const may = useCan('task:handle')
  if (!may) return null
  return (
    <StepForm
      label={t('noteCall')}
      document={NoteCallMutation}
      fields={{
        answered: { kind: 'yes', label: t('noteCallAnswered'), value: true },
        said: { kind: 'area', label: t('noteCallSaid'), optional: true },
      }}
      variables={(call, idempotencyKey) => ({ ...about, ...call, idempotencyKey })}
      refetch={taskQueries}
      said={t('callNoted')}
    />
  )
}
