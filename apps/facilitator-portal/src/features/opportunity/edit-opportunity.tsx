import { formatDuration, minutes } from '@cordee/domain/kernel/minutes'
import { employmentContractTypes } from '@cordee/domain/placement/employment-contract'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Cluster, Columns, Stack } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { EditOpportunity_OpportunityFragment } from '../../gql/graphql.ts'
import { type OpportunityDraft, opportunityInputOf, wordingDraftsOf } from './opportunity-draft.ts'
import { OpportunityFields } from './opportunity-fields.tsx'
import { OpportunityPreview } from './opportunity-preview.tsx'

const OpportunityFragment = graphql(`
  fragment EditOpportunity_opportunity on Opportunity {
    id
    version
    title
    trade {
      code
      label
    }
    commune {
      code
      name
    }
    startsOn
    endsOn
    comingPeriod
    places
    weeklyMinutes
    timetable
    shiftStartsAt
    shiftEndsAt
    pickUpOnRequest
    pickUps {
      commune {
        code
        name
      }
      place
      at
    }
    employer {
      id
      name
    }
    contractType
    tasks
    needs
    provided
    howToCome
    meals
    firstPay
    physicalEffort
    readingNeeded
    drivingLicence
    context
    wordings {
      language
      title
      timetable
      tasks
      needs
      provided
      howToCome
      meals
      firstPay
      physicalEffort
      context
    }
  }
`)

const EditMutation = graphql(`
  mutation EditOpportunity($id: Uuid!, $version: Int!, $input: OpportunityInput!) {
    editOpportunity(id: $id, version: $version, input: $input) {
      ... on MutationEditOpportunitySuccess {
        data {
          id
          ...EditOpportunity_opportunity
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const typedTime = (at: number | null): string => (at === null ? '' : formatDuration(minutes(at)))

const draftOf = (opportunity: EditOpportunity_OpportunityFragment): OpportunityDraft => ({
  title: opportunity.title,
  romeCode: opportunity.trade.code,
  communeCode: opportunity.commune.code,
  startsOn: opportunity.startsOn ?? '',
  endsOn: opportunity.endsOn ?? '',
  comingPeriod: opportunity.comingPeriod ?? '',
  places: opportunity.places,
  weeklyHours: opportunity.weeklyMinutes / 60,
  timetable: opportunity.timetable,
  shiftStartsAt: typedTime(opportunity.shiftStartsAt),
  shiftEndsAt: typedTime(opportunity.shiftEndsAt),
  pickUpOnRequest: opportunity.pickUpOnRequest,
  pickUps: opportunity.pickUps.map(({ commune, place, at }, index) => ({
    key: `${index}`,
    communeCode: commune.code,
    place,
    at: typedTime(at),
  })),
  employerId: opportunity.employer?.id ?? null,
  contractType: employmentContractTypes.find((type) => type === opportunity.contractType) ?? '',
  tasks: opportunity.tasks.join('\n'),
  needs: opportunity.needs.join('\n'),
  provided: opportunity.provided.join('\n'),
  howToCome: opportunity.howToCome.join('\n'),
  meals: opportunity.meals ?? '',
  firstPay: opportunity.firstPay ?? '',
  physicalEffort: opportunity.physicalEffort ?? '',
  readingNeeded: opportunity.readingNeeded,
  drivingLicence: opportunity.drivingLicence,
  context: opportunity.context,
  wordings: wordingDraftsOf(opportunity.wordings),
})

/** The text of a position, and beside it what the public will read, as it is written. */
export const EditOpportunity = ({
  opportunity: masked,
}: {
  opportunity: FragmentType<typeof OpportunityFragment>
}) => {
  const t = useTranslations('opportunities')
  const common = useTranslations('display')
  const say = useToast()
  const opportunity = readFragment(OpportunityFragment, masked)
  const [draft, setDraft] = useState(() => draftOf(opportunity))
  const edit = useAct(EditMutation)
  const input = opportunityInputOf(draft)
  const submit = async () => {
    if (input === null) return
    const done = await edit.act({ id: opportunity.id, version: opportunity.version, input })
    if (done !== null) say(t('saved'))
  }
  return (
    <Columns kind="wide">
      <Card title={t('edit')}>
        <Stack>
          <OpportunityFields draft={draft} onChange={setDraft} failure={edit.failure} />
          <Refusal failure={edit.failure} />
          <Cluster>
            <Button
              tone="primary"
              isDisabled={input === null}
              isPending={edit.busy}
              onPress={() => void submit()}
            >
              {common('save')}
            </Button>
          </Cluster>
        </Stack>
      </Card>
      <OpportunityPreview
        draft={draft}
        communeName={opportunity.commune.code === draft.communeCode ? opportunity.commune.name : null}
        employerName={
          opportunity.employer?.id === draft.employerId ? (opportunity.employer?.name ?? null) : null
        }
      />
    </Columns>
  )
}
