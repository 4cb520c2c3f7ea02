import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { Checkbox } from '@cordee/ui/checkbox'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCan } from '../../display/permissions.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { Reveal } from '../../display/reveal.tsx'
import { saveFile } from '../../display/save-file.ts'
import { useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'

const ExportMutation = graphql(`
  mutation ExportRequest($workRequestId: Uuid!) {
    exportRequest(workRequestId: $workRequestId) {
      ... on MutationExportRequestSuccess {
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

const EraseMutation = graphql(`
  mutation EraseRequest($workRequestId: Uuid!, $version: Int!) {
    eraseRequest(workRequestId: $workRequestId, version: $version) {
      ... on MutationEraseRequestSuccess {
        data {
          reference
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

type Props = { readonly workRequestId: string; readonly version: number }

/** What somebody without a file may ask about the data of their request: a copy, or that it goes. */
export const RequestRights = ({ workRequestId, version }: Props) => {
  const t = useTranslations('privacy')
  const say = useToast()
  const [mayExport, mayErase] = [useCan('participant:export'), useCan('participant:erase')]
  const [sure, setSure] = useState(false)
  const copy = useAct(ExportMutation)
  const erase = useAct(EraseMutation, ['Inbox'])
  const export_ = async () => {
    const done = await copy.act({ workRequestId })
    if (done === null) return
    saveFile('mes-donnees.html', 'text/html', done.page)
    saveFile('mes-donnees.json', 'application/json', done.json)
    say(t('exported'))
  }
  const forget = async () => {
    if ((await erase.act({ workRequestId, version })) !== null) say(t('requestErased'))
  }
  if (!mayExport && !mayErase) return null
  return (
    <Reveal label={t('requestRights')}>
      {mayExport && (
        <div>
          <Button size="small" isPending={copy.busy} onPress={() => void export_()}>
            {t('export')}
          </Button>
        </div>
      )}
      {mayErase && (
        <>
          <Callout tone="bad" title={t('eraseTitle')}>
            {t('requestEraseText')}
          </Callout>
          <Checkbox isSelected={sure} onChange={setSure}>
            {t('eraseSure')}
          </Checkbox>
          <div>
            <Button
              size="small"
              tone="primary"
              isDisabled={!sure}
              isPending={erase.busy}
              onPress={() => void forget()}
            >
              {t('requestErase')}
            </Button>
          </div>
        </>
      )}
      <Refusal failure={copy.failure ?? erase.failure} />
    </Reveal>
  )
}
