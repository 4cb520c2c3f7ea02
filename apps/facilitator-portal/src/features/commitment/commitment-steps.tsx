import { commitmentEventLabels, commitmentStateLabels } from '@cordee/domain/commitment/commitment-lifecycle'
import { adjustmentReasonLabels } from '@cordee/domain/commitment/obligation-ledger'
import { Badge } from '@cordee/ui/badge'
import { Callout } from '@cordee/ui/callout'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { NextActor } from '../../display/next-actor.tsx'
import { optionsOf } from '../../display/options.ts'
import { useCan } from '../../display/permissions.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import {
  AdjustCommitment,
  AgreeRemedy,
  CancelCommitment,
  CloseCommitment,
  FulfilCommitment,
  PostponeCommitment,
  RecordShortfall,
  ResumeCommitment,
  SuspendCommitment,
} from './commitment-acts.ts'

const CommitmentFragment = graphql(`
  fragment CommitmentSteps_commitment on Commitment {
    id
    version
    status
    statusReason
    availableSteps
    viewerCanEdit
    nextActor
    nextActorSince
    holder {
      id
      name
    }
    answerable {
      id
      name
    }
    finalAccountAlerts {
      urgent
      sentence
    }
    lot {
      id
      serviceOrderOn
      plannedEndOn
    }
  }
`)

const pressed = {
  resume: ResumeCommitment,
  fulfil: FulfilCommitment,
  findShortfall: RecordShortfall,
  close: CloseCommitment,
}
const reasoned = { agreeRemedy: AgreeRemedy, cancel: CancelCommitment }
const notes = { fulfil: 'fulfilNote', findShortfall: 'shortfallNote' } as const

/** What cannot be come back from stands after the rest. */
const cancelLast = (one: string, other: string) => Number(one === 'cancel') - Number(other === 'cancel')

/** What a holder owes: where it stands, what to say before the last account, the steps, the changes. */
export const CommitmentSteps = ({
  commitment: masked,
}: {
  commitment: FragmentType<typeof CommitmentFragment>
}) => {
  const t = useTranslations('procedure')
  const contracts = useTranslations('contracts')
  const today = useToday()
  const mayAdjust = useCan('commitment:adjust')
  const commitment = readFragment(CommitmentFragment, masked)
  const { id: commitmentId, version, availableSteps, lot } = commitment
  const shared = { refetch: ['Contract', 'ContractProcedure'], said: t('done') }
  const over = commitment.status === 'CLOSED' || commitment.status === 'CANCELLED'
  return (
    <Stack>
      <Cluster>
        <Badge>{commitmentStateLabels[commitment.status]}</Badge>
        {!over && (
          <span>
            {contracts('columnNext')}
            {'\u00a0: '}
            <NextActor actor={commitment.nextActor} since={commitment.nextActorSince} />
          </span>
        )}
        {commitment.statusReason !== null && <Muted>{commitment.statusReason}</Muted>}
      </Cluster>
      {commitment.answerable.length > 1 && (
        <Muted small>
          {t('answerable', { names: commitment.answerable.map(({ name }) => name).join(', ') })}
        </Muted>
      )}
      {commitment.finalAccountAlerts.map(({ sentence, urgent }) => (
        <Callout key={sentence} tone={urgent ? 'bad' : 'attention'} title={sentence} />
      ))}
      <Cluster>
        {mayAdjust && !over && (
          <>
            <StepForm
              {...shared}
              label={t('postpone')}
              document={PostponeCommitment}
              fields={{
                serviceOrderOn: { kind: 'day', label: t('postponeStart'), value: lot.serviceOrderOn },
                plannedEndOn: { kind: 'day', label: t('postponeEnd'), value: lot.plannedEndOn },
                reason: { kind: 'area', label: t('reason') },
              }}
              variables={(values) => ({ commitmentId, version, ...values })}
              said={t('postponed')}
            />
            <StepForm
              {...shared}
              label={t('adjust')}
              document={AdjustCommitment}
              fields={{
                deltaMinutes: { kind: 'hours', label: t('adjustDelta'), hint: t('adjustDeltaHint') },
                effectOn: { kind: 'day', label: t('effectOn'), value: today },
                reason: {
                  kind: 'choice',
                  label: t('adjustReason'),
                  options: optionsOf(adjustmentReasonLabels),
                },
                detail: { kind: 'area', label: t('adjustDetail') },
              }}
              variables={(values) => ({ commitmentId, version, ...values })}
            />
          </>
        )}
        {availableSteps.toSorted(cancelLast).map((event) => {
          if (event in pressed) {
            const key = event as keyof typeof pressed
            return (
              <StepForm
                key={event}
                {...shared}
                label={commitmentEventLabels[key]}
                document={pressed[key] as typeof FulfilCommitment}
                fields={{}}
                variables={() => ({ commitmentId, version })}
                {...(key in notes ? { note: t(notes[key as keyof typeof notes]) } : {})}
              />
            )
          }
          if (event in reasoned && mayAdjust) {
            const key = event as keyof typeof reasoned
            return (
              <StepForm
                key={event}
                {...shared}
                label={key === 'cancel' ? t('cancelCommitment') : commitmentEventLabels[key]}
                document={reasoned[key] as typeof CancelCommitment}
                fields={{ reason: { kind: 'area', label: t(key === 'cancel' ? 'reason' : 'remedy') } }}
                variables={({ reason }) => ({ commitmentId, version, reason })}
                tone={key === 'cancel' ? 'danger' : 'secondary'}
              />
            )
          }
          return event === 'suspend' && mayAdjust ? (
            <StepForm
              key={event}
              {...shared}
              label={commitmentEventLabels.suspend}
              document={SuspendCommitment}
              fields={{
                noticeReceivedOn: { kind: 'day', label: t('noticeOn'), value: today },
                from: { kind: 'day', label: t('from'), value: today },
                to: { kind: 'day', label: t('to'), optional: true },
                notice: { kind: 'area', label: t('notice') },
              }}
              variables={(values) => ({ commitmentId, version, ...values })}
            />
          ) : null
        })}
      </Cluster>
    </Stack>
  )
}
