import { formatDay } from '@cordee/domain/kernel/day'
import { formatHours, hours } from '@cordee/domain/kernel/minutes'
import { Button } from '@cordee/ui/button'
import { DateField } from '@cordee/ui/date-field'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { NumberField } from '@cordee/ui/number-field'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCan } from '../../display/permissions.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { Reveal } from '../../display/reveal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const CommitmentFragment = graphql(`
  fragment PlanForm_commitment on Commitment {
    id
    version
    status
    plans {
      id
      number
      agreedOn
      reason
      phases {
        from
        to
        minutes
      }
    }
    lot {
      id
      serviceOrderOn
      plannedEndOn
    }
  }
`)

const PlanMutation = graphql(`
  mutation PlanCommitment($commitmentId: Uuid!, $version: Int!, $phases: [PlanPhaseInput!]!, $reason: String!) {
    planCommitment(commitmentId: $commitmentId, version: $version, phases: $phases, reason: $reason) {
      ... on MutationPlanCommitmentSuccess {
        data {
          id
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

type Phase = { key: number; from: string; to: string; hours: number | null }

/** The calendar agreed with the company, phase by phase; the former ones stay to be read. */
export const PlanForm = ({ commitment: masked }: { commitment: FragmentType<typeof CommitmentFragment> }) => {
  const t = useTranslations('procedure')
  const say = useToast()
  const mayWrite = useCan('commitment:adjust')
  const { id: commitmentId, version, status, plans, lot } = readFragment(CommitmentFragment, masked)
  const first: Phase = { key: 0, from: lot.serviceOrderOn ?? '', to: lot.plannedEndOn ?? '', hours: null }
  const [phases, setPhases] = useState<readonly Phase[]>([first])
  const [reason, setReason] = useState('')
  const plan = useAct(PlanMutation, ['Contract', 'ContractProcedure'])
  const change = (key: number, part: Partial<Phase>) =>
    setPhases(phases.map((phase) => (phase.key === key ? { ...phase, ...part } : phase)))
  const complete = phases.flatMap(({ from, to, hours: asked }) =>
    from === '' || to === '' || asked === null ? [] : [{ from, to, minutes: hours(asked) }],
  )
  const submit = async () => {
    if ((await plan.act({ commitmentId, version, phases: complete, reason })) === null) return
    setPhases([first])
    setReason('')
    say(t('planned'))
  }
  const over = status === 'CLOSED' || status === 'CANCELLED'
  return (
    <Stack gap="tight">
      <h3>{t('planTitle')}</h3>
      {plans.length === 0 && <Muted small>{t('planNone')}</Muted>}
      <Lines>
        {plans.map(({ id, number, agreedOn, reason: why, phases: agreed }) => (
          <Line key={id}>
            {t('plan', { number, day: formatDay(agreedOn), reason: why })}
            <ul>
              {agreed.map(({ from, to, minutes }) => (
                <li key={from}>
                  <Muted small>
                    {t('phaseLine', {
                      from: formatDay(from),
                      to: formatDay(to),
                      hours: formatHours(minutes),
                    })}
                  </Muted>
                </li>
              ))}
            </ul>
          </Line>
        ))}
      </Lines>
      {mayWrite && !over && (
        <Reveal label={t('planOpen')}>
          <Stack>
            {phases.map(({ key, from, to, hours: asked }, index) => (
              <Cluster key={key} align="end">
                <DateField
                  label={t('phaseFrom')}
                  value={from}
                  onChange={(day) => change(key, { from: day })}
                />
                <DateField label={t('phaseTo')} value={to} onChange={(day) => change(key, { to: day })} />
                <NumberField
                  label={t('phaseHours')}
                  unit="h"
                  value={asked}
                  onChange={(value) => change(key, { hours: value })}
                  minValue={0}
                />
                {index > 0 && (
                  <Button
                    size="small"
                    tone="quiet"
                    onPress={() => setPhases(phases.filter((phase) => phase.key !== key))}
                  >
                    {t('phaseRemove')}
                  </Button>
                )}
              </Cluster>
            ))}
            <TextField
              label={t('planReason')}
              hint={t('planReasonHint')}
              value={reason}
              onChange={setReason}
              error={fieldError(plan.failure, 'reason')}
            />
            <Refusal failure={plan.failure} />
            <Cluster>
              <Button
                tone="primary"
                isPending={plan.busy}
                isDisabled={complete.length < phases.length || reason.trim() === ''}
                onPress={() => void submit()}
              >
                {t('planSave')}
              </Button>
              <Button
                tone="quiet"
                onPress={() =>
                  setPhases([
                    ...phases,
                    { key: Math.max(...phases.map(({ key }) => key)) + 1, from: '', to: '', hours: null },
                  ])
                }
              >
                {t('phaseAdd')}
              </Button>
            </Cluster>
          </Stack>
        </Reveal>
      )}
    </Stack>
  )
}
