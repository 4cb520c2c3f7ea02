import { Button } from '@cordee/ui/button'
import { EmptyState } from '@cordee/ui/empty-state'
import { Cluster, Stack } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { useCan } from '../../display/permissions.tsx'
import { Reveal } from '../../display/reveal.tsx'
import { DraftOpportunity } from '../../features/opportunity/draft-opportunity.tsx'
import { OpportunityList } from '../../features/opportunity/opportunity-list.tsx'
import { StaffingCard } from '../../features/opportunity/staffing-card.tsx'
import { StaffingForm } from '../../features/opportunity/staffing-form.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const ContractFragment = graphql(`
  fragment OpportunitiesTab_contract on ProcurementContract {
    id
    commune {
      code
      name
    }
    lots {
      id
      number
      title
      commitments {
        id
        holder {
          id
          name
        }
        opportunities {
          id
          ...OpportunityList_opportunity
        }
        staffingRequests {
          id
          ...StaffingCard_request
        }
      }
    }
  }
`)

export const OpportunitiesTab = ({
  contract: masked,
}: {
  contract: FragmentType<typeof ContractFragment>
}) => {
  const t = useTranslations('opportunities')
  const staffing = useTranslations('staffing')
  const mayAsk = useCan('opportunity:write')
  const texts = useTranslations('contracts')
  const navigate = useNavigate()
  const say = useToast()
  const [drafting, setDrafting] = useState(false)
  const contract = readFragment(ContractFragment, masked)
  const requests = contract.lots.flatMap((lot) => lot.commitments.flatMap((each) => each.staffingRequests))
  const opportunities = contract.lots.flatMap((lot) => lot.commitments.flatMap((each) => each.opportunities))
  const commitments = contract.lots.flatMap((lot) =>
    lot.commitments.map(({ id, holder }) => ({
      id,
      name: `${texts('lotShort', { number: lot.number })}, ${lot.title}, ${holder.name}`,
    })),
  )
  return (
    <Stack>
      {commitments.length > 0 && !drafting && (
        <Cluster>
          <Button tone="primary" onPress={() => setDrafting(true)}>
            {t('draft')}
          </Button>
        </Cluster>
      )}
      {commitments.length > 0 && mayAsk && !drafting && (
        <Reveal label={staffing('ask')}>
          <StaffingForm commitments={commitments} refetch={['Contract']} />
        </Reveal>
      )}
      {requests.map((request) => (
        <StaffingCard key={request.id} request={request} />
      ))}
      {drafting && (
        <DraftOpportunity
          commitments={commitments}
          communeCode={contract.commune?.code ?? null}
          onDrafted={(id) => {
            say(t('drafted'))
            void navigate(`/opportunites/${id}`)
          }}
        />
      )}
      {opportunities.length === 0 ? (
        <EmptyState title={texts('noOpportunity')} />
      ) : (
        <OpportunityList opportunities={opportunities} />
      )}
    </Stack>
  )
}
