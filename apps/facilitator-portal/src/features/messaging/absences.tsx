import { formatDay, parseDay } from '@cordee/domain/kernel/day'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { DateField } from '@cordee/ui/date-field'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { useToday } from '../../display/today.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const AbsencesFragment = graphql(`
  fragment Absences_settings on ServiceSettings {
    id
    viewerCanEdit
    colleagues {
      id
      name
    }
    absences {
      id
      who
      deputy
      fromDay
      toDay
    }
  }
`)

const AddMutation = graphql(`
  mutation AddAbsence($userId: Uuid!, $fromDay: Day!, $toDay: Day!, $deputyId: Uuid) {
    addAbsence(userId: $userId, fromDay: $fromDay, toDay: $toDay, deputyId: $deputyId) {
      ... on MutationAddAbsenceSuccess {
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

const RemoveMutation = graphql(`
  mutation RemoveAbsence($id: Uuid!) {
    removeAbsence(id: $id) {
      ... on MutationRemoveAbsenceSuccess {
        data
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** Days without an answer, or with somebody who stands in: then no promise moves. */
export const Absences = ({
  settings: masked,
  me,
}: {
  settings: FragmentType<typeof AbsencesFragment>
  me: string
}) => {
  const t = useTranslations('service')
  const say = useToast()
  const today = useToday()
  const { absences, colleagues, viewerCanEdit } = readFragment(AbsencesFragment, masked)
  const [userId, setUserId] = useState<string>(me)
  const [deputyId, setDeputyId] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const add = useAct(AddMutation, ['Service'])
  const remove = useAct(RemoveMutation, ['Service'])
  const people = colleagues.map(({ id, name }) => ({ value: id, label: name }))
  const [first, last] = [parseDay(from), parseDay(to)]
  const submit = async () => {
    if (!first.ok || !last.ok) return
    const days = { fromDay: first.value, toDay: last.value }
    if ((await add.act({ userId, deputyId: deputyId || null, ...days })) === null) return
    say(t('absenceAdded'))
    setFrom('')
    setTo('')
    setDeputyId('')
  }
  const forget = async (id: string) => {
    if ((await remove.act({ id })) !== null) say(t('absenceRemoved'))
  }
  return (
    <Card title={t('absences')}>
      <Stack>
        {absences.length === 0 && <Muted>{t('noAbsence')}</Muted>}
        <Lines>
          {absences.map(({ id, who, deputy, fromDay, toDay }) => (
            <Line key={id}>
              <Cluster justify="spread">
                <span>
                  {t('away', { who, from: formatDay(fromDay), to: formatDay(toDay) })}{' '}
                  <Muted small>{deputy === null ? t('nobody') : t('deputyIs', { who: deputy })}</Muted>
                </span>
                {viewerCanEdit && (
                  <Button size="small" tone="quiet" isPending={remove.busy} onPress={() => void forget(id)}>
                    {t('remove')}
                  </Button>
                )}
              </Cluster>
            </Line>
          ))}
        </Lines>
        {viewerCanEdit && (
          <Cluster align="end">
            <Select label={t('who')} value={userId} onChange={setUserId} options={people} />
            <DateField
              label={t('from')}
              value={from}
              onChange={setFrom}
              min={today}
              error={fieldError(add.failure, 'fromDay')}
            />
            <DateField
              label={t('to')}
              value={to}
              onChange={setTo}
              min={from || today}
              error={fieldError(add.failure, 'toDay')}
            />
            <Select
              label={t('deputy')}
              placeholder={t('nobody')}
              value={deputyId}
              onChange={setDeputyId}
              options={people.filter(({ value }) => value !== userId)}
              error={fieldError(add.failure, 'deputyId')}
            />
            <Button
              isPending={add.busy}
              isDisabled={!first.ok || !last.ok || userId === ''}
              onPress={() => void submit()}
            >
              {t('addAbsence')}
            </Button>
          </Cluster>
        )}
        <Refusal failure={add.failure ?? remove.failure} />
      </Stack>
    </Card>
  )
}
