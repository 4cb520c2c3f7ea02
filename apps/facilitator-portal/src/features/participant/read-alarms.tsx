import { Badge } from '@cordee/ui/badge'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatInstant } from '../../display/day.ts'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const AlarmFragment = graphql(`
  fragment ReadAlarms_alarm on ReadAlarm {
    id
    at
    who
    kind
    persons
    limit
    releasedAt
    releaseReason
    version
  }
`)

const ReleaseMutation = graphql(`
  mutation ReleaseReadAlarm($id: Uuid!, $version: Int!, $reason: String!) {
    releaseReadAlarm(id: $id, version: $version, reason: $reason) {
      ... on MutationReleaseReadAlarmSuccess {
        data {
          id
          ...ReadAlarms_alarm
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const Release = ({ id, version }: { id: string; version: number }) => {
  const t = useTranslations('privacy')
  const say = useToast()
  const [reason, setReason] = useState('')
  const release = useAct(ReleaseMutation)
  const submit = async () => {
    if ((await release.act({ id, version, reason })) !== null) say(t('releasedToast'))
  }
  return (
    <Stack>
      <Cluster align="end">
        <TextField
          label={t('releaseReason')}
          value={reason}
          onChange={setReason}
          error={fieldError(release.failure, 'reason')}
        />
        <Button isPending={release.busy} onPress={() => void submit()}>
          {t('release')}
        </Button>
      </Cluster>
      <Refusal failure={release.failure} />
    </Stack>
  )
}

/** Who was suspended for reading far more files than usual, and how it ended. */
export const ReadAlarms = ({ alarms }: { alarms: readonly FragmentType<typeof AlarmFragment>[] }) => {
  const t = useTranslations('privacy')
  return (
    <Card title={t('alarms')}>
      {alarms.length === 0 && <Muted>{t('noAlarm')}</Muted>}
      <Lines>
        {alarms
          .map((masked) => readFragment(AlarmFragment, masked))
          .map((alarm) => (
            <Line key={alarm.id}>
              {t('alarmLine', { who: alarm.who, count: alarm.persons, limit: alarm.limit })}{' '}
              {alarm.releasedAt === null && <Badge tone="bad">{t('suspended')}</Badge>}{' '}
              <Muted small>
                {[
                  alarm.kind,
                  formatInstant(alarm.at),
                  alarm.releaseReason && t('released', { reason: alarm.releaseReason }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Muted>
              {alarm.releasedAt === null && <Release id={alarm.id} version={alarm.version} />}
            </Line>
          ))}
      </Lines>
    </Card>
  )
}
