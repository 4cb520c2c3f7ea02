import { Card } from '@cordee/ui/card'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { ContractStateBadge } from '../../display/badges.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { LinkToFramework, UnlinkFromFramework } from './contract-acts.ts'

const ContractFragment = graphql(`
  fragment FrameworkCard_contract on ProcurementContract {
    id
    version
    viewerCanEdit
    framework {
      id
      subject
      status
    }
    subsequentContracts {
      id
      subject
      status
    }
  }
`)

/** The framework a contract was concluded under, or those concluded under it. */
export const FrameworkCard = ({ contract: masked }: { contract: FragmentType<typeof ContractFragment> }) => {
  const t = useTranslations('procedure')
  const { id, version, viewerCanEdit, framework, subsequentContracts } = readFragment(
    ContractFragment,
    masked,
  )
  const listed = framework === null ? subsequentContracts : [framework]
  return (
    <Card title={t('frameworkTitle')}>
      <Stack>
        <Muted>
          {t(framework !== null ? 'frameworkOf' : listed.length > 0 ? 'frameworkFor' : 'frameworkNone')}
        </Muted>
        {listed.length > 0 && (
          <Lines>
            {listed.map((each) => (
              <Line key={each.id}>
                <Link href={`/marches/${each.id}`}>{each.subject}</Link>{' '}
                <ContractStateBadge state={each.status} />
              </Line>
            ))}
          </Lines>
        )}
        {viewerCanEdit && framework !== null && (
          <Cluster>
            <StepForm
              label={t('frameworkUnlink')}
              note={t('frameworkUnlinkNote')}
              document={UnlinkFromFramework}
              fields={{}}
              variables={() => ({ id, version })}
              refetch={['Contract', 'ContractProcedure']}
              said={t('done')}
            />
          </Cluster>
        )}
        {viewerCanEdit && framework === null && subsequentContracts.length === 0 && (
          <Cluster>
            <StepForm
              label={t('frameworkLink')}
              document={LinkToFramework}
              fields={{ frameworkId: { kind: 'contract', label: t('frameworkTitle') } }}
              variables={({ frameworkId }) => ({ id, version, frameworkId })}
              refetch={['Contract', 'ContractProcedure']}
              said={t('done')}
            />
          </Cluster>
        )}
      </Stack>
    </Card>
  )
}
