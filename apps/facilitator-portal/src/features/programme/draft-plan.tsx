import { type Cents, euros } from '@cordee/domain/kernel/money'
import { type BasisPoints, basisPoints, formatPercent } from '@cordee/domain/kernel/ratio'
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

const EditMutation = graphql(`
  mutation EditPlan($id: Uuid!, $version: Int!, $totalCents: Cents!, $shares: [FundingShareInput!]!) {
    editPlan(id: $id, version: $version, totalCents: $totalCents, shares: $shares) {
      ... on MutationEditPlanSuccess {
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

export type KnownPlan = {
  readonly id: string
  readonly version: number
  readonly totalCents: Cents
  readonly shares: readonly {
    readonly funder: { readonly id: string }
    readonly nature: FunderNature
    readonly shareBps: BasisPoints
  }[]
}

/** A plan written for the first time, or a draft written again: until it is active it binds nobody. */
export const DraftPlan = ({
  programmeId,
  known = null,
}: {
  programmeId: string
  known?: KnownPlan | null
}) => {
  const t = useTranslations('programme')
  const say = useToast()
  const [total, setTotal] = useState<number | null>(known === null ? null : known.totalCents / 100)
  const [shares, setShares] = useState<readonly Share[]>(
    known?.shares.map(({ funder, nature, shareBps }, key) => ({
      key,
      funderId: funder.id,
      nature,
      percent: shareBps / 100,
    })) ?? [{ key: 0, funderId: null, nature: 'EPCI', percent: null }],
  )
  const draft = useAct(DraftMutation, ['Programmes'])
  const edit = useAct(EditMutation, ['Programmes'])
  const failure = draft.failure ?? edit.failure
  const change = (key: number, with_: Partial<Share>) =>
    setShares((before) => before.map((share) => (share.key === key ? { ...share, ...with_ } : share)))
  const bps = (percent: number | null) => Math.round((percent ?? 0) * 100)
  const sum = shares.reduce((added, { percent }) => added + bps(percent), 0)
  const ready =
    total !== null && shares.every(({ funderId, percent }) => funderId !== null && percent !== null)
  const submit = async () => {
    if (total === null) return
    const plan = {
      totalCents: euros(total),
      shares: shares.map(({ funderId, nature, percent }) => ({
        funderId: funderId ?? '',
        nature,
        shareBps: bps(percent),
      })),
    }
    const done = await (known === null
      ? draft.act({ programmeId, ...plan })
      : edit.act({ id: known.id, version: known.version, ...plan }))
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
        error={fieldError(failure, 'totalCents')}
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
        <Button isPending={draft.busy || edit.busy} isDisabled={!ready} onPress={() => void submit()}>
          {t(known === null ? 'draft' : 'planEdit')}
        </Button>
      </Cluster>
      <Refusal failure={failure} />
    </Stack>
  )
}
