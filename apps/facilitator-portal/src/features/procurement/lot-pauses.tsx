import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { DateField } from '@cordee/ui/date-field'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { Refusal } from '../../display/refusal.tsx'
import { Reveal } from '../../display/reveal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { PauseKind } from '../../gql/graphql.ts'

const LotFragment = graphql(`
  fragment LotPauses_lot on Lot {
    id
    version
    pauses {
      id
      kind
      fromDay
      toDay
      reason
    }
    proposedWinterStops {
      from
      to
    }
  }
`)

const PauseMutation = graphql(`
  mutation PauseLot($lotId: Uuid!, $version: Int!, $kind: PauseKind!, $fromDay: Day!, $toDay: Day!, $reason: String!) {
    pauseLot(lotId: $lotId, version: $version, kind: $kind, fromDay: $fromDay, toDay: $toDay, reason: $reason) {
      ... on MutationPauseLotSuccess {
        data {
          id
          ...LotPauses_lot
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const kinds = ['WINTER_STOP', 'SUSPENSION', 'SCHOOL_CALENDAR'] as const satisfies PauseKind[]
const nothing = { kind: 'WINTER_STOP' as PauseKind, fromDay: '', toDay: '', reason: '' }

export const LotPauses = ({ lot: masked }: { lot: FragmentType<typeof LotFragment> }) => {
  const t = useTranslations('award')
  const names = useTranslations('contracts.pauseKinds')
  const say = useToast()
  const lot = readFragment(LotFragment, masked)
  const [draft, setDraft] = useState(nothing)
  const pause = useAct(PauseMutation, ['Contract'])
  const save = async (stop: typeof nothing) => {
    if ((await pause.act({ lotId: lot.id, version: lot.version, ...stop })) === null) return
    setDraft(nothing)
    say(t('paused'))
  }
  return (
    <Stack gap="tight">
      <Muted small>{t('pausesLead')}</Muted>
      <ul>
        {lot.pauses.map((each) => (
          <li key={each.id}>
            <strong>{names(each.kind as PauseKind)}</strong>, {formatDayMedium(each.fromDay)} –{' '}
            {each.toDay === null ? '…' : formatDayMedium(each.toDay)} <Muted small>{each.reason}</Muted>
          </li>
        ))}
      </ul>
      {lot.proposedWinterStops.length > 0 && (
        <Callout title={t('winterProposed')}>
          <ul>
            {lot.proposedWinterStops.map(({ from, to }) => (
              <li key={from}>
                <Cluster>
                  <span>
                    {formatDayMedium(from)} – {to === null ? '…' : formatDayMedium(to)}
                  </span>
                  {to !== null && (
                    <Button
                      size="small"
                      isPending={pause.busy}
                      onPress={() =>
                        void save({
                          kind: 'WINTER_STOP',
                          fromDay: from,
                          toDay: to,
                          reason: t('winterReason'),
                        })
                      }
                    >
                      {t('winterSave')}
                    </Button>
                  )}
                </Cluster>
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <Reveal label={t('pauseSave')}>
        <Cluster align="end">
          <Select
            label={t('pauseKind')}
            value={draft.kind}
            onChange={(kind) => setDraft({ ...draft, kind: kind || 'WINTER_STOP' })}
            options={kinds.map((value) => ({ value, label: names(value) }))}
          />
          <DateField
            label={t('pauseFrom')}
            value={draft.fromDay}
            onChange={(fromDay) => setDraft({ ...draft, fromDay })}
          />
          <DateField
            label={t('pauseTo')}
            value={draft.toDay}
            onChange={(toDay) => setDraft({ ...draft, toDay })}
            error={fieldError(pause.failure, 'toDay')}
          />
          <TextField
            label={t('pauseReason')}
            value={draft.reason}
            onChange={(reason) => setDraft({ ...draft, reason })}
            error={fieldError(pause.failure, 'reason')}
          />
          <Button
            isPending={pause.busy}
            isDisabled={draft.fromDay === '' || draft.toDay === '' || draft.reason.trim() === ''}
            onPress={() => void save(draft)}
          >
            {t('pauseSave')}
          </Button>
        </Cluster>
      </Reveal>
      <Refusal failure={pause.failure} />
    </Stack>
  )
}
