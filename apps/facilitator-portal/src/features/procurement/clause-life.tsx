import { penaltyKindLabels } from '@cordee/domain/commitment/penalty-amount'
import { formatEuros } from '@cordee/domain/kernel/money'
import { clauseEventLabels, clauseStateLabels } from '@cordee/domain/procurement/clause-lifecycle'
import { Badge } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { optionsOf } from '../../display/options.ts'
import { StepForm } from '../../display/step-form.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import {
  RecordClauseAccepted,
  RecordClauseRejected,
  RecordPenaltyFormula,
  RecordReservation,
  ResumeClause,
  ReviseClause,
  SettleClause,
  SuspendClause,
  WaiveClause,
} from './clause-acts.ts'

const LotFragment = graphql(`
  fragment ClauseLife_lot on Lot {
    id
    number
    clause {
      id
      version
      status
      statusReason
      viewerCanEdit
      availableSteps
      type
      noticeText
      penaltyKind
      penaltyCents
      penaltySmicHundredths
      penaltyCapCents
    }
  }
`)

const pressed = {
  accept: RecordClauseAccepted,
  revise: ReviseClause,
  resume: ResumeClause,
  settle: SettleClause,
} as const
const reasoned = { reject: RecordClauseRejected, suspend: SuspendClause, waive: WaiveClause } as const

/** Where the clause of a lot stands, the penalty written in the contract, and the next steps. */
export const ClauseLife = ({ lot: masked }: { lot: FragmentType<typeof LotFragment> }) => {
  const t = useTranslations('procedure')
  const { number, clause } = readFragment(LotFragment, masked)
  if (clause === null) return null
  const { id, version, penaltyKind, penaltyCapCents } = clause
  const refetch = ['Contract', 'ContractProcedure']
  const shared = { refetch, said: t('done') }
  return (
    <Card title={t('clauseTitle', { number })} aside={<Badge>{clauseStateLabels[clause.status]}</Badge>}>
      <Stack>
        {clause.statusReason !== null && <p>{clause.statusReason}</p>}
        {clause.noticeText !== null && <p>{clause.noticeText}</p>}
        <Muted>
          {penaltyKind === null
            ? t('penaltyNone')
            : [
                t('penaltyIs', { kind: penaltyKindLabels[penaltyKind] }),
                clause.penaltyCents === null ? null : formatEuros(clause.penaltyCents),
                penaltyCapCents === null ? null : t('penaltyCapIs', { amount: formatEuros(penaltyCapCents) }),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
        </Muted>
        <Cluster>
          {clause.availableSteps.map((event) => {
            if (event in pressed)
              return (
                <StepForm
                  key={event}
                  {...shared}
                  label={clauseEventLabels[event as keyof typeof pressed]}
                  document={pressed[event as keyof typeof pressed] as typeof ReviseClause}
                  fields={{}}
                  variables={() => ({ id, version })}
                />
              )
            if (!(event in reasoned)) return null
            return (
              <StepForm
                key={event}
                {...shared}
                label={clauseEventLabels[event as keyof typeof reasoned]}
                document={reasoned[event as keyof typeof reasoned] as typeof SuspendClause}
                fields={{ reason: { kind: 'area', label: t('reason'), hint: t('reasonHint') } }}
                variables={({ reason }) => ({ id, version, reason })}
                tone={event === 'waive' ? 'danger' : 'secondary'}
                {...(event === 'reject'
                  ? {}
                  : { note: t(event === 'waive' ? 'waiveNote' : 'suspendClauseNote') })}
              />
            )
          })}
          {clause.availableSteps.length > 0 && (
            <StepForm
              {...shared}
              label={t('penalty')}
              document={RecordPenaltyFormula}
              fields={{
                kind: { kind: 'choice', label: t('penaltyKind'), options: optionsOf(penaltyKindLabels) },
                amountCents: { kind: 'euros', label: t('penaltyAmount'), optional: true },
                smicHundredths: { kind: 'count', label: t('penaltySmic'), optional: true },
                capCents: { kind: 'euros', label: t('penaltyCap'), optional: true },
              }}
              variables={({ smicHundredths: smic, ...rest }) => ({
                id,
                version,
                ...rest,
                smicHundredths: smic === null ? null : Math.round(smic * 100),
              })}
            />
          )}
          {clause.viewerCanEdit && clause.type.startsWith('RESERVED') && (
            <StepForm
              {...shared}
              label={t('reservation')}
              document={RecordReservation}
              fields={{
                noticeText: { kind: 'area', label: t('reservationText') },
                holderShareBps: { kind: 'percent', label: t('reservationShare'), optional: true },
              }}
              variables={(values) => ({ id, version, ...values })}
            />
          )}
        </Cluster>
      </Stack>
    </Card>
  )
}
