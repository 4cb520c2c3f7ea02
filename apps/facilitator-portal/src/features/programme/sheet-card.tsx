import { formatMonth } from '@cordee/domain/kernel/day'
import { timeSheetStateLabels } from '@cordee/domain/programme/time-sheet'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Cluster } from '@cordee/ui/layout'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { Reveal } from '../../display/reveal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const SheetFragment = graphql(`
  fragment SheetCard_sheet on TimeSheet {
    id
    month
    status
    version
    reopenReason
    availableSteps
  }
`)

const SignMutation = graphql(`
  mutation SignTimeSheet($month: Month!, $version: Int!) {
    signTimeSheet(month: $month, version: $version) {
      ... on MutationSignTimeSheetSuccess {
        data {
          id
          ...SheetCard_sheet
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const ReopenMutation = graphql(`
  mutation ReopenTimeSheet($id: Uuid!, $version: Int!, $reason: String!) {
    reopenTimeSheet(id: $id, version: $version, reason: $reason) {
      ... on MutationReopenTimeSheetSuccess {
        data {
          id
          ...SheetCard_sheet
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const SheetCard = ({ sheet: masked }: { sheet: FragmentType<typeof SheetFragment> }) => {
  const t = useTranslations('time')
  const say = useToast()
  const sheet = readFragment(SheetFragment, masked)
  const month = formatMonth(sheet.month)
  const [reason, setReason] = useState('')
  const sign = useAct(SignMutation, ['MyTime'])
  const reopen = useAct(ReopenMutation, ['MyTime'])
  const doSign = async () => {
    if (await sign.act({ month: sheet.month, version: sheet.version })) say(t('signed'))
  }
  const doReopen = async () => {
    if (await reopen.act({ id: sheet.id, version: sheet.version, reason })) say(t('reopened'))
  }
  return (
    <Card title={t('sheet', { month, status: timeSheetStateLabels[sheet.status] })}>
      <Cluster align="end">
        {sheet.availableSteps.includes('signByEmployee') && (
          <Button tone="primary" isPending={sign.busy} onPress={() => void doSign()}>
            {t('sign', { month })}
          </Button>
        )}
        {sheet.availableSteps.includes('reopen') && (
          <Reveal label={t('reopen')}>
            <Cluster align="end">
              <TextField
                label={t('reason')}
                value={reason}
                onChange={setReason}
                error={fieldError(reopen.failure, 'reason')}
              />
              <Button isPending={reopen.busy} onPress={() => void doReopen()}>
                {t('reopen')}
              </Button>
            </Cluster>
          </Reveal>
        )}
      </Cluster>
      {sheet.reopenReason !== null && <p>{sheet.reopenReason}</p>}
      <Refusal failure={sign.failure ?? reopen.failure} />
    </Card>
  )
}
