import { Badge } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { ShareContract } from './contract-acts.ts'
import { ContractLinks } from './contract-links.tsx'

const ContractFragment = graphql(`
  fragment SharedContract_contract on ProcurementContract {
    id
    version
    viewerCanEdit
    ...ContractLinks_contract
    followers {
      id
      carrierName
      countsWhat
      lead
    }
  }
`)

/** Several carriers on one contract: who leads, who counts what, each hour once (R57). */
export const SharedContract = ({
  contract: masked,
  ourName,
}: {
  contract: FragmentType<typeof ContractFragment>
  /** The carrier of whoever is signed in. */
  ourName: string
}) => {
  const t = useTranslations('procedure')
  const today = useToday()
  const contract = readFragment(ContractFragment, masked)
  const { id, version, viewerCanEdit, followers } = contract
  return (
    <Card title={t('shareTitle')}>
      <Stack>
        {followers.length === 0 && <Muted>{t('shareEmpty')}</Muted>}
        <ul>
          {followers.map(({ id: follower, carrierName, countsWhat, lead }) => (
            <li key={follower}>
              {t('shareLine', { name: carrierName, what: countsWhat })} {lead && <Badge>{t('lead')}</Badge>}
            </li>
          ))}
        </ul>
        {viewerCanEdit && (
          <Cluster>
            <StepForm
              label={t('share')}
              note={t('shareNote')}
              document={ShareContract}
              fields={{
                agreedOn: { kind: 'day', label: t('shareOn'), value: today },
                carrierName: { kind: 'text', label: t('shareWith') },
                other: { kind: 'text', label: t('shareOther') },
                ours: { kind: 'text', label: t('shareOurs') },
                lead: { kind: 'yes', label: t('shareLead'), value: true },
              }}
              variables={({ agreedOn, carrierName, other, ours, lead }) => ({
                id,
                version,
                agreedOn,
                followers: [
                  { ourselves: true, carrierName: ourName, countsWhat: ours, lead },
                  { ourselves: false, carrierName, countsWhat: other, lead: !lead },
                ],
              })}
              refetch={['Contract', 'ContractProcedure']}
              said={t('done')}
            />
          </Cluster>
        )}
        <ContractLinks contract={contract} />
      </Stack>
    </Card>
  )
}
