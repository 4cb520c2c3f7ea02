import { type DerogationReason, derogationReasonLabels } from '@cordee/domain/procurement/derogation'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Stack } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { TextArea } from '@cordee/ui/text-area'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { optionsOf } from '../../display/options.ts'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'

const SetAsideMutation = graphql(`
  mutation SetContractAside(
    $id: Uuid!
    $version: Int!
    $reason: String!
    $derogationReason: DerogationReason
    $derogationJustification: String
  ) {
    setContractAside(
      id: $id
      version: $version
      reason: $reason
      derogationReason: $derogationReason
      derogationJustification: $derogationJustification
    ) {
      ... on MutationSetContractAsideSuccess {
        data {
          id
          status
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** No clause on this contract: the reason, and the derogation where the obligation applies. */
export const SetAsideForm = ({
  id,
  version,
  onDone,
}: {
  id: string
  version: number
  onDone?: () => void
}) => {
  const t = useTranslations('contracts')
  const common = useTranslations('display')
  const say = useToast()
  const [reason, setReason] = useState('')
  const [derogation, setDerogation] = useState<DerogationReason | ''>('')
  const [justification, setJustification] = useState('')
  const aside = useAct(SetAsideMutation, ['Contract', 'Prospects'])

  const submit = async () => {
    const done = await aside.act({
      id,
      version,
      reason,
      derogationReason: derogation || null,
      derogationJustification: justification || null,
    })
    if (done === null) return
    say(t('setAside'))
    onDone?.()
  }

  return (
    <Card title={t('setAside')} level={3}>
      <Stack>
        <TextArea
          label={t('setAsideReason')}
          hint={t('setAsideReasonHint')}
          value={reason}
          onChange={setReason}
          error={fieldError(aside.failure, 'reason')}
          rows={2}
        />
        <Select
          label={t('derogation')}
          hint={t('derogationHint')}
          placeholder={common('chooseNothing')}
          value={derogation}
          onChange={setDerogation}
          options={optionsOf(derogationReasonLabels)}
          error={fieldError(aside.failure, 'derogationReason')}
        />
        {derogation !== '' && (
          <TextArea
            label={t('derogationJustification')}
            value={justification}
            onChange={setJustification}
            error={fieldError(aside.failure, 'derogationJustification')}
          />
        )}
        <Refusal failure={aside.failure} />
        <div>
          <Button
            tone="danger"
            isPending={aside.busy}
            isDisabled={reason.trim() === ''}
            onPress={() => void submit()}
          >
            {t('setAside')}
          </Button>
        </div>
      </Stack>
    </Card>
  )
}
