import { euros } from '@cordee/domain/kernel/money'
import { basisPoints, formatPercent } from '@cordee/domain/kernel/ratio'
import { type FunderNature, funderNatureLabels } from '@cordee/domain/programme/funding-plan'
import { Button } from '@cordee/ui/button'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { NumberField } from '@cordee/ui/number-field'
import { Select } from '@cordee/ui/select'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { optionsOf } from '../../display/options.ts'
import { OrganisationPicker } from '../../display/pickers.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'

const DraftMutation = graphql(`
  mutation DraftPlan($programmeId: Uuid!, $totalCents: Cents!, $shares: [FundingShareInput!]!) {
    draftPlan(programmeId: $programmeId, totalCents: $totalCents, shares: $shares) {
      ... on MutationDraftPlanSuccess {
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

type Share = {
  readonly key: number
  readonly funderId: string | null
  readonly nature: FunderNature
  readonly percent: number | null
}

export const DraftPlan = ({ programmeId }: { programmeId: string }) => {
  const t = useTranslations('programme')
  const say = useToast()
  const [total, setTotal] = useState<number | null>(null)
  const [shares, setShares] = useState<readonly Share[]>([
    { key: 0, funderId: null, nature: 'EPCI', percent: null },
  ])
  const draft = useAct(DraftMutation, ['Programmes'])
  const change = (key: number, with_: Partial<Share>) =>
    setShares((before) => before.map((share) => (share.key === key ? { ...share, ...with_ } : share)))
  const bps = (percent: number | null) => Math.round((percent ?? 0) * 100)
  const sum = shares.reduce((added, { percent }) => added + bps(percent), 0)
  const ready =
    total !== null && shares.every(({ funderId, percent }) => funderId !== null && percent !== null)
  const submit = async () => {
    if (total === null) return
    const done = await draft.act({
      programmeId,
      totalCents: euros(total),
      shares: shares.map(({ funderId, nature, percent }) => ({
        funderId: funderId ?? '',
        nature,
        shareBps: bps(percent),
      })),
    })
    if (done !== null) say(t('drafted'))
  }
  return (
    <Stack gap="tight">
      <NumberField
        label={t('total')}
        unit="€"
        minValue={0}
        value={total}
        onChange={setTotal}
        error={fieldError(draft.failure, 'totalCents')}
      />
      {shares.map(({ key, funderId, nature, percent }) => (
        <Cluster key={key} align="end">
          <OrganisationPicker
            label={t('funder')}
            value={funderId}
            onChange={(value) => change(key, { funderId: value })}
          />
          <Select
            label={t('nature')}
            value={nature}
            onChange={(value) => change(key, { nature: value || nature })}
            options={optionsOf(funderNatureLabels)}
          />
          <NumberField
            label={t('share')}
            unit="%"
            minValue={0}
            maxValue={100}
            value={percent}
            onChange={(value) => change(key, { percent: value })}
          />
          {shares.length > 1 && (
            <Button
              tone="quiet"
              onPress={() => setShares((before) => before.filter((share) => share.key !== key))}
            >
              {t('removeFunder')}
            </Button>
          )}
        </Cluster>
      ))}
      <Cluster>
        <Button
          size="small"
          onPress={() =>
            setShares((before) => [
              ...before,
              { key: (before.at(-1)?.key ?? 0) + 1, funderId: null, nature: 'STATE', percent: null },
            ])
          }
        >
          {t('addFunder')}
        </Button>
        <Muted>{t('sharesSum', { sum: formatPercent(basisPoints(sum)) })}</Muted>
        <Button isPending={draft.busy} isDisabled={!ready} onPress={() => void submit()}>
          {t('draft')}
        </Button>
      </Cluster>
      <Refusal failure={draft.failure} />
    </Stack>
  )
}
