import { formatPercent, percent, WHOLE } from '@cordee/domain/kernel/ratio'
import { Badge } from '@cordee/ui/badge'
import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { NumberField } from '@cordee/ui/number-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { OrganisationPicker } from '../../display/pickers.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const LotFragment = graphql(`
  fragment LotAward_lot on Lot {
    id
    version
    clause {
      id
    }
    commitments {
      id
    }
    holders {
      shareBps
      lead
      organisation {
        id
        name
      }
    }
  }
`)

const AwardMutation = graphql(`
  mutation AwardLot($lotId: Uuid!, $version: Int!, $holders: [HolderInput!]!) {
    awardLot(lotId: $lotId, version: $version, holders: $holders) {
      ... on MutationAwardLotSuccess {
        data {
          id
          ...LotAward_lot
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

type Draft = { key: number; organisationId: string | null; share: number | null }

/** Who holds the lot, each with its share; the first is the lead contractor. */
export const LotAward = ({ lot: masked }: { lot: FragmentType<typeof LotFragment> }) => {
  const t = useTranslations('award')
  const say = useToast()
  const lot = readFragment(LotFragment, masked)
  const [drafts, setDrafts] = useState<readonly Draft[]>([{ key: 0, organisationId: null, share: 100 }])
  const award = useAct(AwardMutation, ['Contract'])

  const confirm = async () => {
    const known = lot.holders.map(({ organisation, shareBps, lead }) => ({
      organisationId: organisation.id,
      shareBps,
      lead,
    }))
    if ((await award.act({ lotId: lot.id, version: lot.version, holders: known })) !== null) say(t('saved'))
  }

  if (lot.holders.length > 0)
    return (
      <Stack>
        <ul>
          {lot.holders.map(({ organisation, shareBps, lead }) => (
            <li key={organisation.id}>
              <Cluster>
                <strong>{organisation.name}</strong>
                <Muted>{formatPercent(shareBps)}</Muted>
                {lead && lot.holders.length > 1 && <Badge>{t('lead')}</Badge>}
              </Cluster>
            </li>
          ))}
        </ul>
        {lot.clause != null && lot.commitments.length === 0 && (
          <>
            <Muted small>{t('confirmLead')}</Muted>
            <Cluster>
              <Button tone="primary" isPending={award.busy} onPress={() => void confirm()}>
                {t('confirm')}
              </Button>
            </Cluster>
            <Refusal failure={award.failure} />
          </>
        )}
      </Stack>
    )

  const change = (key: number, part: Partial<Draft>) =>
    setDrafts(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)))
  const sum = percent(drafts.reduce((total, { share }) => total + (share ?? 0), 0))
  const holders = drafts.flatMap(({ organisationId, share }, index) =>
    organisationId === null || share === null
      ? []
      : [{ organisationId, shareBps: percent(share), lead: index === 0 }],
  )
  const ready = holders.length === drafts.length && sum === WHOLE
  const submit = async () => {
    if ((await award.act({ lotId: lot.id, version: lot.version, holders })) !== null) say(t('saved'))
  }
  return (
    <Stack>
      {drafts.map((draft, index) => (
        <Cluster key={draft.key} align="end">
          <OrganisationPicker
            label={t('holder')}
            value={draft.organisationId}
            onChange={(organisationId) => change(draft.key, { organisationId })}
          />
          <NumberField
            label={t('share')}
            unit="%"
            value={draft.share}
            minValue={0}
            maxValue={100}
            onChange={(share) => change(draft.key, { share })}
          />
          {index > 0 && (
            <Button
              tone="quiet"
              aria-label={t('removeHolder', { name: String(index + 1) })}
              onPress={() => setDrafts(drafts.filter(({ key }) => key !== draft.key))}
            >
              ✕
            </Button>
          )}
        </Cluster>
      ))}
      {drafts.length > 1 && sum !== WHOLE && (
        <Callout tone="attention" title={t('sumWrong', { share: formatPercent(sum) })} />
      )}
      <Refusal failure={award.failure} />
      <Cluster>
        <Button tone="primary" isDisabled={!ready} isPending={award.busy} onPress={() => void submit()}>
          {t('save')}
        </Button>
        <Button
          tone="quiet"
          onPress={() =>
            setDrafts([
              ...drafts,
              { key: Math.max(...drafts.map(({ key }) => key)) + 1, organisationId: null, share: null },
            ])
          }
        >
          {t('addHolder')}
        </Button>
      </Cluster>
    </Stack>
  )
}
