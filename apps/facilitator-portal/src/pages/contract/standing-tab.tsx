import { Columns, Stack } from '@cordee/ui/layout'
import { AttestationsPanel } from '../../features/commitment/attestations-panel.tsx'
import { ForecastPanel } from '../../features/commitment/forecast-panel.tsx'
import { LedgerPanel } from '../../features/commitment/ledger-panel.tsx'
import { PostponementRequests } from '../../features/commitment/postponement-requests.tsx'
import { StandingPanel } from '../../features/commitment/standing-panel.tsx'
import { WorkedHoursPanel } from '../../features/commitment/worked-hours-panel.tsx'
import { PlacementList } from '../../features/placement/placement-list.tsx'
import { ObligationPanel } from '../../features/procurement/obligation-panel.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const ContractFragment = graphql(`
  fragment StandingTab_contract on ProcurementContract {
    id
    settlement
    ...StandingPanel_contract
    ...ObligationPanel_contract
    lots {
      id
      ...LedgerPanel_lot
      commitments {
        id
        ...AttestationsPanel_commitment
        ...ForecastPanel_commitment
        ...PostponementRequests_commitment
        ...WorkedHoursPanel_commitment
        placements {
          id
          ...PlacementList_placement
        }
      }
    }
  }
`)

/** Where it stands and what to do; before any commitment, what the law asks. */
export const StandingTab = ({ contract: masked }: { contract: FragmentType<typeof ContractFragment> }) => {
  const contract = readFragment(ContractFragment, masked)
  const commitments = contract.lots.flatMap((lot) => lot.commitments)
  if (commitments.length === 0) return <ObligationPanel contract={contract} />
  return (
    <Columns kind="wide">
      <Stack>
        <StandingPanel contract={contract} />
        <PlacementList placements={commitments.flatMap(({ placements }) => placements)} />
        <AttestationsPanel commitments={commitments} />
      </Stack>
      <Stack>
        {commitments.map((commitment) => (
          <PostponementRequests key={commitment.id} commitment={commitment} refetch="Contract" />
        ))}
        {commitments.map((commitment) => (
          <WorkedHoursPanel key={commitment.id} commitment={commitment} />
        ))}
        {contract.settlement === null && <ForecastPanel contractId={contract.id} commitments={commitments} />}
        {contract.lots
          .filter((lot) => lot.commitments.length > 0)
          .map((lot) => (
            <LedgerPanel key={lot.id} lot={lot} />
          ))}
      </Stack>
    </Columns>
  )
}
