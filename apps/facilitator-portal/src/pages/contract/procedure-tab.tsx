import { useQuery } from '@apollo/client/react'
import { Card } from '@cordee/ui/card'
import { Columns, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { Loaded } from '../../display/loaded.tsx'
import { CardsSkeleton } from '../../display/skeletons.tsx'
import { CommitmentSteps } from '../../features/commitment/commitment-steps.tsx'
import { OpenPenaltyCase } from '../../features/commitment/open-penalty-case.tsx'
import { PenaltyCard } from '../../features/commitment/penalty-card.tsx'
import { PlanForm } from '../../features/commitment/plan-form.tsx'
import { PoolingPanel } from '../../features/commitment/pooling-panel.tsx'
import { ClauseLife } from '../../features/procurement/clause-life.tsx'
import { ContractLife } from '../../features/procurement/contract-life.tsx'
import { FollowedUnder } from '../../features/procurement/followed-under.tsx'
import { FrameworkCard } from '../../features/procurement/framework-card.tsx'
import { SharedContract } from '../../features/procurement/shared-contract.tsx'
import { graphql } from '../../gql/gql.ts'

const ProcedureQuery = graphql(`
  query ContractProcedure($id: Uuid!) {
    viewer {
      id
      carrier {
        id
        name
      }
    }
    programmes {
      id
      name
    }
    procurementContract(id: $id) {
      id
      ...ContractLife_contract
      ...SharedContract_contract
      ...FrameworkCard_contract
      ...FollowedUnder_contract
      lots {
        id
        number
        ...ClauseLife_lot
        commitments {
          id
          holder {
            id
            name
          }
          penaltyCases {
            id
            ...PenaltyCard_case
          }
          ...CommitmentSteps_commitment
          ...PlanForm_commitment
          ...OpenPenaltyCase_commitment
          ...PoolingPanel_commitment
        }
      }
    }
  }
`)

/** What the law and the contract ask: stops, ends, penalties, hours that move, who else follows. */
export const ProcedureTab = ({ contractId }: { contractId: string }) => {
  const t = useTranslations('procedure')
  const study = useTranslations('study')
  const query = useQuery(ProcedureQuery, { variables: { id: contractId } })
  return (
    <Loaded query={query} skeleton={<CardsSkeleton cards={2} />}>
      {({ procurementContract: contract, programmes, viewer }) =>
        contract !== null && (
          <Stack>
            <Columns kind="halves">
              <ContractLife contract={contract} />
              <Stack>
                <SharedContract contract={contract} ourName={viewer?.carrier.name ?? ''} />
                <FrameworkCard contract={contract} />
                <FollowedUnder
                  contract={contract}
                  programmes={programmes.map((each) => ({ value: each.id, label: each.name }))}
                />
              </Stack>
            </Columns>
            {contract.lots.map((lot) => (
              <Columns kind="halves" key={lot.id}>
                <ClauseLife lot={lot} />
                {lot.commitments.map((commitment) => (
                  <Card
                    key={commitment.id}
                    title={`${study('lot', { number: lot.number })}\u00a0: ${commitment.holder.name}`}
                  >
                    <Stack>
                      <CommitmentSteps commitment={commitment} />
                      <PlanForm commitment={commitment} />
                      {commitment.penaltyCases.length > 0 && (
                        <Stack>
                          <h3>{t('casesTitle')}</h3>
                          {commitment.penaltyCases.map((each) => (
                            <PenaltyCard key={each.id} penalty={each} />
                          ))}
                        </Stack>
                      )}
                      <OpenPenaltyCase commitment={commitment} />
                      <PoolingPanel commitment={commitment} />
                    </Stack>
                  </Card>
                ))}
              </Columns>
            ))}
          </Stack>
        )
      }
    </Loaded>
  )
}
