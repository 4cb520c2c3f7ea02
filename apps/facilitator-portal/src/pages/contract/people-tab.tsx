import { Button } from '@cordee/ui/button'
import { Cluster, Stack } from '@cordee/ui/layout'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { emptyStart, PlaceForm } from '../../features/placement/place-form.tsx'
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
        viewerCanPlace
        placements {
          id
          ...PlacementList_placement
        }
      }
    }
  }
`)

export const PeopleTab = ({ contract: masked }: { contract: FragmentType<typeof ContractFragment> }) => {
  const t = useTranslations('placements')
  const { lots } = readFragment(ContractFragment, masked)
  const [placing, setPlacing] = useState(false)
  const commitments = lots.flatMap((lot) => lot.commitments)
  const [first] = commitments
  return (
    <Stack>
      {first?.viewerCanPlace === true && !placing && (
        <Cluster>
          <Button tone="primary" onPress={() => setPlacing(true)}>
            {t('place')}
          </Button>
        </Cluster>
      )}
      {placing && (
        <PlaceForm
          participantId={null}
          start={{ ...emptyStart, commitmentId: first?.id ?? null }}
          onPlaced={() => setPlacing(false)}
          onCancel={() => setPlacing(false)}
        />
      )}
      <PlacementList placements={commitments.flatMap(({ placements }) => placements)} />
    </Stack>
  )
}
