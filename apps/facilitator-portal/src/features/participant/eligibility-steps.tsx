import { eligibilityEventLabels } from '@cordee/domain/participant/eligibility-lifecycle'
import { extensionReasonLabels } from '@cordee/domain/participant/pathway'
import { Cluster } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { optionsOf } from '../../display/options.ts'
import { StepForm } from '../../display/step-form.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { ExtendEligibility, RevokeEligibility } from './eligibility-acts.ts'

const AssessmentFragment = graphql(`
  fragment EligibilitySteps_assessment on EligibilityAssessment {
    id
    version
    availableSteps
  }
`)

/** A decision made: lengthened with its reason, or taken back. */
export const EligibilitySteps = ({
  assessment: masked,
}: {
  assessment: FragmentType<typeof AssessmentFragment>
}) => {
  const t = useTranslations('people')
  const { id, version, availableSteps } = readFragment(AssessmentFragment, masked)
  const shared = { refetch: ['Person'] }
  return (
    <Cluster>
      {availableSteps.includes('extend') && (
        <StepForm
          {...shared}
          label={eligibilityEventLabels.extend}
          document={ExtendEligibility}
          fields={{
            reason: { kind: 'choice', label: t('extendReason'), options: optionsOf(extensionReasonLabels) },
            months: { kind: 'count', label: t('extendMonths') },
            motive: { kind: 'area', label: t('extendMotive') },
          }}
          variables={(values) => ({ id, version, ...values })}
          said={t('extended')}
        />
      )}
      {availableSteps.includes('revoke') && (
        <StepForm
          {...shared}
          label={eligibilityEventLabels.revoke}
          note={t('revokeNote')}
          tone="danger"
          document={RevokeEligibility}
          fields={{ reason: { kind: 'area', label: t('revokeReason') } }}
          variables={({ reason }) => ({ id, version, reason })}
          said={t('revoked')}
        />
      )}
    </Cluster>
  )
}
