import type { Day } from '@cordee/domain/kernel/day'
import { contractChangeLabels } from '@cordee/domain/placement/contract-change'
import type { PlacementState } from '@cordee/domain/placement/placement-lifecycle'
import { useTranslations } from 'use-intl'
import { optionsOf } from '../../display/options.ts'
import { useCan } from '../../display/permissions.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { ChangeDeclarantMutation, RenewMutation } from './placement-mutations.ts'

type Props = {
  placement: {
    id: string
    version: number
    status: PlacementState
    endsOn: Day | null
    declarant: { id: string }
  }
}

/** The contract of work goes on, or was noted wrongly; somebody else declares its hours. */
export const ContractChange = ({ placement: { id, version, status, endsOn, declarant } }: Props) => {
  const t = useTranslations('placements')
  const may = useCan('placement:write')
  if (!may || status === 'CANCELLED') return null
  return (
    <>
      <StepForm
        label={t('renew')}
        document={RenewMutation}
        fields={{
          kind: { kind: 'choice', label: t('renewWhy'), options: optionsOf(contractChangeLabels) },
          endsOn: { kind: 'day', label: t('endsOn'), value: endsOn },
          weeklyMinutes: { kind: 'hours', label: t('weekly'), hint: t('renewWeeklyHint'), optional: true },
        }}
        variables={({ weeklyMinutes, ...terms }) => ({
          id,
          version,
          ...terms,
          ...(weeklyMinutes === null ? {} : { weeklyMinutes }),
        })}
        refetch={['Person']}
        said={t('renewed')}
      />
      <StepForm
        label={t('changeDeclarant')}
        document={ChangeDeclarantMutation}
        note={t('changeDeclarantNote')}
        fields={{ declarantId: { kind: 'organisation', label: t('declarant'), value: declarant.id } }}
        variables={({ declarantId }) => ({ id, version, declarantId })}
        refetch={['Person']}
        said={t('declarantChanged')}
      />
    </>
  )
}
