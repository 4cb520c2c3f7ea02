import { type DataSharePurpose, dataSharePurposeLabels } from '@cordee/domain/participant/data-share'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { DateField } from '@cordee/ui/date-field'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { optionsOf } from '../../display/options.ts'
import { useCan } from '../../display/permissions.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { useToday } from '../../display/today.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const PersonFragment = graphql(`
  fragment SharesCard_participant on Participant {
    id
    shares {
      id
      purpose
      fromDay
      toDay
      revokedOn
      holds
      version
      organisation {
        id
        name
      }
    }
  }
`)

const RecordMutation = graphql(`
  mutation RecordShare($participantId: Uuid!, $purpose: DataSharePurpose!, $toDay: Day) {
    recordShare(participantId: $participantId, purpose: $purpose, toDay: $toDay) {
      ... on MutationRecordShareSuccess {
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

const RevokeMutation = graphql(`
  mutation RevokeShare($id: Uuid!, $version: Int!) {
    revokeShare(id: $id, version: $version) {
      ... on MutationRevokeShareSuccess {
        data {
          id
          holds
          revokedOn
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** To whom the person lets their name be given, why, until when; taken back in one press. */
export const SharesCard = ({ person: masked }: { person: FragmentType<typeof PersonFragment> }) => {
  const t = useTranslations('privacy')
  const common = useTranslations('display')
  const say = useToast()
  const today = useToday()
  const mayWrite = useCan('participant:write')
  const person = readFragment(PersonFragment, masked)
  const [purpose, setPurpose] = useState<DataSharePurpose | ''>('')
  const [toDay, setToDay] = useState('')
  const record = useAct(RecordMutation, ['Person'])
  const revoke = useAct(RevokeMutation)
  const add = async () => {
    if (purpose === '') return
    const done = await record.act({ participantId: person.id, purpose, toDay: toDay || null })
    if (done === null) return
    setPurpose('')
    setToDay('')
    say(t('shareRecorded'))
  }
  const takeBack = async (share: { id: string; version: number }) => {
    if ((await revoke.act({ id: share.id, version: share.version })) !== null) say(t('shareTakenBack'))
  }
  return (
    <Card title={t('shares')}>
      <Stack>
        {person.shares.length === 0 && <Muted>{t('noShare')}</Muted>}
        <Lines>
          {person.shares.map((share) => (
            <Line key={share.id}>
              {dataSharePurposeLabels[share.purpose]}{' '}
              <Muted small>
                {[
                  share.organisation?.name ?? t('anyEmployer'),
                  t('since', { day: formatDayMedium(share.fromDay) }),
                  share.toDay && t('until', { day: formatDayMedium(share.toDay) }),
                  share.revokedOn && t('takenBackOn', { day: formatDayMedium(share.revokedOn) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Muted>{' '}
              {mayWrite && share.holds && (
                <Button size="small" tone="quiet" onPress={() => void takeBack(share)}>
                  {t('takeBack')}
                </Button>
              )}
            </Line>
          ))}
        </Lines>
        {mayWrite && (
          <Cluster align="end">
            <Select
              label={t('purpose')}
              placeholder={common('chooseNothing')}
              value={purpose}
              onChange={setPurpose}
              options={optionsOf(dataSharePurposeLabels)}
            />
            <DateField label={t('lastDay')} value={toDay} onChange={setToDay} min={today} />
            <Button
              size="small"
              isDisabled={purpose === ''}
              isPending={record.busy}
              onPress={() => void add()}
            >
              {t('recordShare')}
            </Button>
          </Cluster>
        )}
        <Refusal failure={record.failure ?? revoke.failure} />
      </Stack>
    </Card>
  )
}
