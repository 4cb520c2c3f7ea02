import { commitmentEventLabels } from '@cordee/domain/commitment/commitment-lifecycle'
import { Cluster } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { useCan } from '../../display/permissions.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { OpenPenaltyCase as OpenDocument } from './penalty-acts.ts'

const CommitmentFragment = graphql(`
  fragment OpenPenaltyCase_commitment on Commitment {
    id
    version
    availableSteps
  }
`)

/** Opens a case on hours that are missing at the end. */
export const OpenPenaltyCase = ({
  commitment: masked,
}: {
  commitment: FragmentType<typeof CommitmentFragment>
}) => {
  const t = useTranslations('procedure')
  const mayPrepare = useCan('penalty:prepare')
  const { id: commitmentId, version, availableSteps } = readFragment(CommitmentFragment, masked)
  if (!mayPrepare || !availableSteps.includes('openPenaltyCase')) return null
  return (
    <Cluster>
      <StepForm
        label={commitmentEventLabels.openPenaltyCase}
        note={t('caseBuyer')}
        document={OpenDocument}
        fields={{
          lateDocumentDays: { kind: 'count', label: t('lateDays'), optional: true },
          missedMeetings: { kind: 'count', label: t('missed'), optional: true },
        }}
        variables={(values) => ({ commitmentId, version, ...values })}
        refetch={['Contract', 'ContractProcedure']}
        said={t('done')}
      />
    </Cluster>
  )
}
