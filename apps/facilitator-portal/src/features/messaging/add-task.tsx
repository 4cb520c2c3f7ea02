import { addWorkingDays, parseDay } from '@cordee/domain/kernel/day'
import { Button } from '@cordee/ui/button'
import { DateField } from '@cordee/ui/date-field'
import { Cluster, Stack } from '@cordee/ui/layout'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCan } from '../../display/permissions.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { useToday } from '../../display/today.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'
import { taskQueries } from './task-mutations.ts'

const AddMutation = graphql(`
  mutation AddTask(
    $title: String!
    $dueOn: Day!
    $participantId: Uuid
    $organisationId: Uuid
    $contractId: Uuid
    $idempotencyKey: String!
  ) {
    addTask(
      title: $title
      dueOn: $dueOn
      participantId: $participantId
      organisationId: $organisationId
      contractId: $contractId
      idempotencyKey: $idempotencyKey
    ) {
      ... on MutationAddTaskSuccess {
        data {
          id
          ...TaskList_task
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export type About = { participantId?: string; organisationId?: string; contractId?: string }

export const AddTask = ({ about = {} }: { about?: About }) => {
  const t = useTranslations('tasks')
  const common = useTranslations('display')
  const say = useToast()
  const today = useToday()
  const may = useCan('task:handle')
  const [key, setKey] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const [dueOn, setDueOn] = useState<string>(addWorkingDays(today, 1))
  const add = useAct(AddMutation, taskQueries)
  const day = parseDay(dueOn)
  if (!may) return null
  if (key === null) {
    return (
      <div>
        <Button size="small" onPress={() => setKey(crypto.randomUUID())}>
          {t('add')}
        </Button>
      </div>
    )
  }
  const submit = async () => {
    if (!day.ok) return
    const done = await add.act({
      title,
      dueOn: day.value,
      participantId: about.participantId ?? null,
      organisationId: about.organisationId ?? null,
      contractId: about.contractId ?? null,
      idempotencyKey: key,
    })
    if (done === null) return
    say(t('added'))
    setTitle('')
    setKey(null)
  }
  return (
    <Stack gap="tight">
      <Cluster align="end">
        <TextField
          label={t('addTitle')}
          value={title}
          onChange={setTitle}
          error={fieldError(add.failure, 'title')}
          autoFocus
        />
        <DateField label={t('addDue')} value={dueOn} onChange={setDueOn} min={today} />
        <Button
          tone="primary"
          isPending={add.busy}
          isDisabled={!day.ok || title.trim() === ''}
          onPress={() => void submit()}
        >
          {common('save')}
        </Button>
        <Button tone="quiet" onPress={() => setKey(null)}>
          {common('cancel')}
        </Button>
      </Cluster>
      <Refusal failure={add.failure} />
    </Stack>
  )
}
