import { Card } from '@cordee/ui/card'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import type { Option } from '@cordee/ui/select'
import { useTranslations } from 'use-intl'
import { StepForm } from '../../display/step-form.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { FollowUnderProgramme } from './contract-acts.ts'

const ContractFragment = graphql(`
  fragment FollowedUnder_contract on ProcurementContract {
    id
    version
    viewerCanEdit
    programme {
      id
      name
    }
  }
`)

/** The programme a contract is followed under: a value of practice may hold for it alone. */
export const FollowedUnder = ({
  contract: masked,
  programmes,
}: {
  contract: FragmentType<typeof ContractFragment>
  programmes: readonly Option[]
}) => {
  const t = useTranslations('procedure')
  const { id, version, viewerCanEdit, programme } = readFragment(ContractFragment, masked)
  const others = programmes.filter(({ value }) => value !== programme?.id)
  const shared = {
    document: FollowUnderProgramme,
    refetch: ['Contract', 'ContractProcedure'],
    said: t('done'),
  }
  return (
    <Card title={t('programmeTitle')}>
      <Stack>
        <Muted>{programme === null ? t('programmeNone') : t('programmeIs', { name: programme.name })}</Muted>
        {viewerCanEdit && (
          <Cluster>
            {others.length > 0 && (
              <StepForm
                {...shared}
                label={t(programme === null ? 'programmeChoose' : 'programmeChange')}
                fields={{
                  programmeId: { kind: 'choice', label: t('programmeTitle'), options: others },
                }}
                variables={({ programmeId }) => ({ id, version, programmeId })}
              />
            )}
            {programme !== null && (
              <StepForm
                {...shared}
                label={t('programmeLeave')}
                tone="quiet"
                fields={{}}
                variables={() => ({ id, version, programmeId: null })}
              />
            )}
          </Cluster>
        )}
      </Stack>
    </Card>
  )
}
