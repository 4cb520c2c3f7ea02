import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { Cluster } from '@cordee/ui/layout'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'

const ExemptMutation = graphql(`
  mutation ExemptLot($lotId: Uuid!, $version: Int!, $reason: String!) {
    exemptLot(lotId: $lotId, version: $version, reason: $reason) {
      ... on MutationExemptLotSuccess {
        data {
          id
          noClauseReason
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** A lot without a clause says why (asbestos, too small). */
export const ExemptLot = ({
  lotId,
  version,
  reason,
}: {
  lotId: string
  version: number
  reason: string | null
}) => {
  const t = useTranslations('contracts')
  const common = useTranslations('display')
  const say = useToast()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const exempt = useAct(ExemptMutation, ['Contract'])

  if (reason !== null)
    return (
      <Callout tone="neutral" title={t('exemptTitle')}>
        {reason}
      </Callout>
    )
  if (!open)
    return (
      <Button tone="quiet" onPress={() => setOpen(true)}>
        {t('exempt')}
      </Button>
    )
  const submit = async () => {
    if ((await exempt.act({ lotId, version, reason: text })) !== null) say(t('exempted'))
  }
  return (
    <div>
      <Cluster align="end">
        <TextField
          label={t('exemptReason')}
          value={text}
          onChange={setText}
          error={fieldError(exempt.failure, 'reason')}
          autoFocus
        />
        <Button tone="primary" isPending={exempt.busy} onPress={() => void submit()}>
          {t('exempt')}
        </Button>
        <Button onPress={() => setOpen(false)}>{common('cancel')}</Button>
      </Cluster>
      <Refusal failure={exempt.failure} />
    </div>
  )
}
