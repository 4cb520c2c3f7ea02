import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { Checkbox } from '@cordee/ui/checkbox'
import { Cluster, Stack } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'

const EraseMutation = graphql(`
  mutation ErasePerson($participantId: Uuid!, $version: Int!) {
    erasePerson(participantId: $participantId, version: $version) {
      ... on MutationErasePersonSuccess {
        data {
          hoursKept
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** There is no way back: what goes and what stays is said first, and agreed to. */
export const EraseForm = ({ participantId, version }: { participantId: string; version: number }) => {
  const t = useTranslations('privacy')
  const common = useTranslations('display')
  const say = useToast()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const [sure, setSure] = useState(false)
  const erase = useAct(EraseMutation, ['People'])
  const submit = async () => {
    const done = await erase.act({ participantId, version })
    if (done === null) return
    say(t(done.hoursKept ? 'erasedHoursKept' : 'erased'))
    await navigate('/personnes')
  }
  if (!open) {
    return (
      <div>
        <Button size="small" tone="quiet" onPress={() => setOpen(true)}>
          {t('eraseOpen')}
        </Button>
      </div>
    )
  }
  return (
    <Stack>
      <Callout tone="bad" title={t('eraseTitle')}>
        {t('eraseText')}
      </Callout>
      <Checkbox isSelected={sure} onChange={setSure}>
        {t('eraseSure')}
      </Checkbox>
      <Refusal failure={erase.failure} />
      <Cluster>
        <Button tone="primary" isDisabled={!sure} isPending={erase.busy} onPress={() => void submit()}>
          {t('erase')}
        </Button>
        <Button onPress={() => setOpen(false)}>{common('cancel')}</Button>
      </Cluster>
    </Stack>
  )
}
