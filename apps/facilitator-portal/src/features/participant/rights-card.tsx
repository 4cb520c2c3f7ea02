import { formatDay } from '@cordee/domain/kernel/day'
import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { Card } from '@cordee/ui/card'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import { useTranslations } from 'use-intl'
import { useCan } from '../../display/permissions.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { saveFile } from '../../display/save-file.ts'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { EraseForm } from './erase-form.tsx'

const PersonFragment = graphql(`
  fragment RightsCard_participant on Participant {
    id
    version
    objectedOn
    retentionNoticeOn
    viewerCanErase
    viewerCanExport
    identity {
      noticeGivenOn
    }
  }
`)

const ExportMutation = graphql(`
  mutation ExportPerson($participantId: Uuid!) {
    exportPerson(participantId: $participantId) {
      ... on MutationExportPersonSuccess {
        data {
          page
          json
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const ObjectionMutation = graphql(`
  mutation RecordObjection($participantId: Uuid!, $version: Int!, $objects: Boolean!) {
    recordObjection(participantId: $participantId, version: $version, objects: $objects) {
      ... on MutationRecordObjectionSuccess {
        data {
          id
          ...RightsCard_participant
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** What the person may ask about their data, and what they were told. */
export const RightsCard = ({ person: masked }: { person: FragmentType<typeof PersonFragment> }) => {
  const t = useTranslations('privacy')
  const say = useToast()
  const mayWrite = useCan('participant:write')
  const person = readFragment(PersonFragment, masked)
  const copy = useAct(ExportMutation, ['Person'])
  const objection = useAct(ObjectionMutation)
  const export_ = async () => {
    const done = await copy.act({ participantId: person.id })
    if (done === null) return
    saveFile('mes-donnees.html', 'text/html', done.page)
    saveFile('mes-donnees.json', 'application/json', done.json)
    say(t('exported'))
  }
  const object = async (objects: boolean) => {
    const done = await objection.act({ participantId: person.id, version: person.version, objects })
    if (done !== null) say(t(objects ? 'objected' : 'objectionLifted'))
  }
  const notice = person.identity?.noticeGivenOn ?? null
  return (
    <Card title={t('rights')}>
      <Stack>
        {notice === null ? (
          <Callout tone="attention" title={t('noNotice')} />
        ) : (
          <Muted small>{t('noticeOn', { day: formatDay(notice) })}</Muted>
        )}
        {person.retentionNoticeOn !== null && (
          <Callout
            tone="attention"
            title={t('retentionNotice', { day: formatDay(person.retentionNoticeOn) })}
          />
        )}
        {person.objectedOn !== null && (
          <Callout tone="attention" title={t('objectedOn', { day: formatDay(person.objectedOn) })} />
        )}
        <Cluster>
          {person.viewerCanExport && (
            <Button size="small" isPending={copy.busy} onPress={() => void export_()}>
              {t('export')}
            </Button>
          )}
          {mayWrite && (
            <Button
              size="small"
              isPending={objection.busy}
              onPress={() => void object(person.objectedOn === null)}
            >
              {t(person.objectedOn === null ? 'object' : 'liftObjection')}
            </Button>
          )}
        </Cluster>
        {person.viewerCanErase && <EraseForm participantId={person.id} version={person.version} />}
        <Refusal failure={copy.failure ?? objection.failure} />
      </Stack>
    </Card>
  )
}
