import { Card } from '@cordee/ui/card'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import {
  AbandonContract,
  CloseContract,
  CompleteContract,
  RecordFinalReport,
  RecordUnsuccessful,
  RestudyContract,
  ResumeContract,
  SuspendContract,
  TerminateContract,
} from './contract-acts.ts'

const ContractFragment = graphql(`
  fragment ContractLife_contract on ProcurementContract {
    id
    version
    status
    statusReason
    viewerCanEdit
    availableSteps {
      event
      label
      needs
    }
  }
`)

const reasoned = {
  suspend: SuspendContract,
  terminate: TerminateContract,
  abandon: AbandonContract,
  findUnsuccessful: RecordUnsuccessful,
} as const
const pressed = {
  restudy: RestudyContract,
  complete: CompleteContract,
  resume: ResumeContract,
  close: CloseContract,
} as const
const notes = { complete: 'completeNote', close: 'closeNote' } as const
const final = ['terminate', 'abandon'] as const

/** The steps of a contract after its notification: stopped, taken up again, finished, closed. */
export const ContractLife = ({ contract: masked }: { contract: FragmentType<typeof ContractFragment> }) => {
  const t = useTranslations('procedure')
  const today = useToday()
  const { id, version, status, statusReason, viewerCanEdit, availableSteps } = readFragment(
    ContractFragment,
    masked,
  )
  const refetch = ['Contract', 'ContractProcedure']
  const toEnd = status === 'COMPLETED' || status === 'TERMINATED'
  const steps = availableSteps.filter(({ event }) => event in reasoned || event in pressed)
  const needs = steps.flatMap((step) => (step.event === 'close' && step.needs !== null ? [step.needs] : []))
  return (
    <Card title={t('contractTitle')} aside={statusReason}>
      <Stack>
        {needs.map((each) => (
          <Muted key={each}>{t('needs', { needs: each })}</Muted>
        ))}
        {steps.length === 0 && !toEnd && <Muted>{t('contractNothing')}</Muted>}
        <Cluster>
          {viewerCanEdit && toEnd && (
            <StepForm
              label={t('finalReport')}
              document={RecordFinalReport}
              fields={{ sentOn: { kind: 'day', label: t('finalReportOn'), value: today } }}
              variables={({ sentOn }) => ({ id, version, sentOn })}
              refetch={refetch}
              said={t('done')}
              tone="primary"
            />
          )}
          {steps.map(({ event, label }) =>
            event in pressed ? (
              <StepForm
                key={event}
                label={label}
                document={pressed[event as keyof typeof pressed] as typeof CompleteContract}
                fields={{}}
                variables={() => ({ id, version })}
                refetch={refetch}
                said={t('done')}
                {...(event in notes ? { note: t(notes[event as keyof typeof notes]) } : {})}
              />
            ) : (
              <StepForm
                key={event}
                label={label}
                document={reasoned[event as keyof typeof reasoned] as typeof SuspendContract}
                fields={{ reason: { kind: 'area', label: t('reason'), hint: t('reasonHint') } }}
                variables={({ reason }) => ({ id, version, reason })}
                refetch={refetch}
                said={t('done')}
                tone={final.some((each) => each === event) ? 'danger' : 'secondary'}
              />
            ),
          )}
        </Cluster>
      </Stack>
    </Card>
  )
}
