import { PlacementList } from '../../features/placement/placement-list.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const ContractFragment = graphql(`
  fragment PeopleTab_contract on ProcurementContract {
    id
    lots {
      id
      commitments {
        id
        placements {
          id
          ...PlacementList_placement
        }
      }
    }
  }
`)

export const PeopleTab = ({ contract: masked }: { contract: FragmentType<typeof ContractFragment> }) => {
  const { lots } = readFragment(ContractFragment, masked)
  return (
    <PlacementList
      placements={lots.flatMap((lot) => lot.commitments.flatMap(({ placements }) => placements))}
    />
  )
}
