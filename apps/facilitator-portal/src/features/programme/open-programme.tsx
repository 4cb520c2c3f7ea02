import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { DateField } from '@cordee/ui/date-field'
import { Cluster } from '@cordee/ui/layout'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { useToday } from '../../display/today.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'

const OpenMutation = graphql(`
  mutation OpenProgramme($name: String!, $from: Day!, $to: Day!) {
    openProgramme(name: $name, from: $from, to: $to) {
      ... on MutationOpenProgrammeSuccess {
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

export const OpenProgramme = ({ onDone }: { onDone: (id: string) => void }) => {
  const t = useTranslations('programme')
  const say = useToast()
  const year = Number(useToday().slice(0, 4))
  const [name, setName] = useState('')
  const [from, setFrom] = useState(`${year}-01-01`)
  const [to, setTo] = useState(`${year + 2}-12-31`)
  const open = useAct(OpenMutation, ['Programmes'])
  const submit = async () => {
    const done = await open.act({ name, from, to })
    if (done === null) return
    say(t('opened'))
    onDone(done.id)
  }
  return (
    <Card title={t('open')}>
      <Cluster align="end">
        <TextField
          label={t('name')}
          value={name}
          onChange={setName}
          error={fieldError(open.failure, 'name')}
          autoFocus
        />
        <DateField label={t('from')} value={from} onChange={setFrom} />
        <DateField label={t('to')} value={to} onChange={setTo} error={fieldError(open.failure, 'to')} />
        <Button isPending={open.busy} isDisabled={name.trim().length < 3} onPress={() => void submit()}>
          {t('open')}
        </Button>
      </Cluster>
      <Refusal failure={open.failure} />
    </Card>
  )
}
