import { Cluster } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { StepForm } from '../../display/step-form.tsx'
import type { GridCell } from './grid-model.ts'
import { RejectHours, ReopenHours, ReturnHours, ReviewHours } from './hours-acts.ts'

/** What the facilitator may do with a month that was declared, short of validating it. */
export const MonthSteps = ({ placementId, cell }: { placementId: string; cell: GridCell }) => {
  const t = useTranslations('hours')
  const { month, version, waiting, underReview, state } = cell
  const refetch = ['HoursGrid']
  const step = { refetch, variables: () => ({ placementId, month, version }), fields: {} }
  const because = (label: string) => ({
    refetch,
    fields: { reason: { kind: 'area' as const, label } },
    variables: ({ reason }: { reason: string }) => ({ placementId, month, version, reason }),
  })
  return (
    <Cluster>
      {waiting && !underReview && (
        <StepForm
          {...step}
          label={t('review')}
          note={t('reviewNote')}
          document={ReviewHours}
          said={t('reviewed')}
        />
      )}
      {waiting && (
        <>
          <StepForm
            {...because(t('sendBackReason'))}
            label={t('sendBack')}
            note={t('sendBackNote')}
            document={ReturnHours}
            said={t('sentBack')}
          />
          <StepForm
            {...because(t('rejectReason'))}
            label={t('reject')}
            note={t('rejectNote')}
            document={RejectHours}
            said={t('rejectedSaid')}
          />
        </>
      )}
      {state === 'REJECTED' && (
        <StepForm {...step} label={t('reopen')} document={ReopenHours} said={t('reopened')} />
      )}
    </Cluster>
  )
}
