import {
  exonerationReasonLabels,
  penaltyCaseEventLabels,
  penaltyCaseStateLabels,
} from '@cordee/domain/commitment/penalty-case'
import { formatDay } from '@cordee/domain/kernel/day'
import { formatHours } from '@cordee/domain/kernel/minutes'
import { formatEuros } from '@cordee/domain/kernel/money'
import { nextActorLabels } from '@cordee/domain/kernel/next-actor'
import { Badge } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { optionsOf } from '../../display/options.ts'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import {
  ClosePenaltyCase,
  DropPenaltyCase,
  FindPenaltyRemedied,
  HearHolder,
  ProposePenalty,
  RecordNoticeReceived,
} from './penalty-acts.ts'

const CaseFragment = graphql(`
  fragment PenaltyCard_case on PenaltyCase {
    id
    version
    status
    availableSteps
    missingMinutes
    candidatesProposed
    noticeReceivedOn
    observations
    exonerations
    formula
    proposedCents
    decidedCents
    motive
    holderName
    nextActor
    steps {
      event
      status
      takenOn
      motive
    }
  }
`)

const pressed = { findRemedied: FindPenaltyRemedied, propose: ProposePenalty, close: ClosePenaltyCase }

/** A penalty case: heard, given notice, remedied or put to the buyer, who alone decides (R37). */
export const PenaltyCard = ({ penalty: masked }: { penalty: FragmentType<typeof CaseFragment> }) => {
  const t = useTranslations('procedure')
  const today = useToday()
  const penalty = readFragment(CaseFragment, masked)
  const { id, version } = penalty
  const shared = { refetch: ['Contract', 'ContractProcedure', 'Penalties'], said: t('done') }
  const open = penalty.status !== 'CLOSED'
  return (
    <Card
      level={3}
      title={t('caseTitle', { holder: penalty.holderName, hours: formatHours(penalty.missingMinutes) })}
      aside={<Badge tone={open ? 'attention' : 'neutral'}>{penaltyCaseStateLabels[penalty.status]}</Badge>}
    >
      <Stack>
        {open && <p>{t('caseNext', { actor: nextActorLabels[penalty.nextActor].toLowerCase() })}</p>}
        <ol>
          {penalty.steps.map((step) => (
            <li key={`${step.event} ${step.takenOn}`}>
              {formatDayMedium(step.takenOn)}
              {'\u00a0: '}
              {step.event in penaltyCaseEventLabels
                ? penaltyCaseEventLabels[step.event as keyof typeof penaltyCaseEventLabels]
                : penaltyCaseStateLabels[step.status]}{' '}
              {step.motive !== null && <Muted small>{step.motive}</Muted>}
            </li>
          ))}
        </ol>
        <Muted>{t('caseCandidates', { count: penalty.candidatesProposed })}</Muted>
        {penalty.noticeReceivedOn !== null && (
          <p>{t('caseNotice', { day: formatDay(penalty.noticeReceivedOn) })}</p>
        )}
        {penalty.observations !== null && (
          <p>
            <strong>{t('caseObservations')}</strong>
            {'\u00a0: '}
            {penalty.observations}
          </p>
        )}
        {penalty.exonerations.length > 0 && (
          <Muted>{penalty.exonerations.map((each) => exonerationReasonLabels[each]).join(' · ')}</Muted>
        )}
        {penalty.proposedCents !== null && (
          <p>
            {t('caseProposed', { amount: formatEuros(penalty.proposedCents) })}{' '}
            {penalty.formula !== null && <Muted small>{penalty.formula}</Muted>}
          </p>
        )}
        {penalty.decidedCents !== null && (
          <p>
            <strong>{t('caseDecided', { amount: formatEuros(penalty.decidedCents) })}</strong>{' '}
            {penalty.motive}
          </p>
        )}
        {open && <Muted small>{t('caseBuyer')}</Muted>}
        <Cluster>
          {penalty.availableSteps.includes('exchange') && (
            <StepForm
              {...shared}
              label={penaltyCaseEventLabels.exchange}
              tone="primary"
              document={HearHolder}
              fields={{
                observations: { kind: 'area', label: t('observations'), optional: true },
                exoneration: {
                  kind: 'choice',
                  label: t('exoneration'),
                  options: optionsOf(exonerationReasonLabels),
                  optional: true,
                },
              }}
              variables={({ observations, exoneration }) => ({
                id,
                version,
                observations,
                exonerations: exoneration === null ? [] : [exoneration],
              })}
            />
          )}
          {penalty.availableSteps.includes('openRemedy') && (
            <StepForm
              {...shared}
              label={penaltyCaseEventLabels.openRemedy}
              tone="primary"
              document={RecordNoticeReceived}
              fields={{ receivedOn: { kind: 'day', label: t('receivedOn'), value: today } }}
              variables={({ receivedOn }) => ({ id, version, receivedOn })}
            />
          )}
          {penalty.availableSteps.map((event) =>
            event in pressed ? (
              <StepForm
                key={event}
                {...shared}
                label={penaltyCaseEventLabels[event as keyof typeof pressed]}
                document={pressed[event as keyof typeof pressed] as typeof ProposePenalty}
                fields={{}}
                variables={() => ({ id, version })}
              />
            ) : null,
          )}
          {penalty.availableSteps.includes('drop') && (
            <StepForm
              {...shared}
              label={penaltyCaseEventLabels.drop}
              document={DropPenaltyCase}
              fields={{ motive: { kind: 'area', label: t('motive') } }}
              variables={({ motive }) => ({ id, version, motive })}
            />
          )}
        </Cluster>
      </Stack>
    </Card>
  )
}
