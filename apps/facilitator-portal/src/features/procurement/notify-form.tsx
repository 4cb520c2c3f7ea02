import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { DateField } from '@cordee/ui/date-field'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { useToday } from '../../display/today.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'

const NotifyMutation = graphql(`
  mutation NotifyContract($id: Uuid!, $version: Int!, $notifiedOn: Day!) {
    notifyContract(id: $id, version: $version, notifiedOn: $notifiedOn) {
      ... on MutationNotifyContractSuccess {
        data {
          id
          status
          notifiedOn
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const NotifyForm = ({ id, version }: { id: string; version: number }) => {
  const t = useTranslations('award')
  const say = useToast()
  const [notifiedOn, setNotifiedOn] = useState<string>(useToday())
  const notify = useAct(NotifyMutation, ['Contract'])
  const submit = async () => {
    if ((await notify.act({ id, version, notifiedOn })) !== null) say(t('notified'))
  }
  return (
    <Card title={t('notify')}>
      <Stack gap="tight">
        <Muted small>{t('notifyLead')}</Muted>
        <Cluster align="end">
          <DateField
            label={t('notifiedOn')}
            value={notifiedOn}
            onChange={setNotifiedOn}
            error={fieldError(notify.failure, 'notifiedOn')}
          />
          <Button tone="primary" isPending={notify.busy} onPress={() => void submit()}>
            {t('notifySave')}
          </Button>
        </Cluster>
        <Refusal failure={notify.failure} />
      </Stack>
    </Card>
  )
}
