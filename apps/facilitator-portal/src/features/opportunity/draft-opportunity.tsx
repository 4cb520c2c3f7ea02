import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Cluster, Stack } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'
import { emptyDraft, opportunityInputOf } from './opportunity-draft.ts'
import { OpportunityFields } from './opportunity-fields.tsx'

const DraftMutation = graphql(`
  mutation DraftOpportunity($commitmentId: Uuid!, $input: OpportunityInput!) {
    draftOpportunity(commitmentId: $commitmentId, input: $input) {
      ... on MutationDraftOpportunitySuccess {
        data {
          id
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const DraftOpportunity = ({
  commitments,
  communeCode,
  onDrafted,
}: {
  commitments: readonly { id: string; name: string }[]
  communeCode: string | null
  onDrafted: (id: string) => void
}) => {
  const t = useTranslations('opportunities')
  const common = useTranslations('display')
  const [commitmentId, setCommitmentId] = useState(commitments[0]?.id ?? '')
  const [draft, setDraft] = useState({ ...emptyDraft, communeCode })
  const save = useAct(DraftMutation, ['Contract', 'Opportunities'])
  const input = opportunityInputOf(draft)
  const submit = async () => {
    if (input === null) return
    const done = await save.act({ commitmentId, input })
    if (done !== null) onDrafted(done.id)
  }
  return (
    <Card title={t('draft')}>
      <Stack>
        {commitments.length > 1 && (
          <Select
            label={t('draftFor')}
            value={commitmentId}
            onChange={setCommitmentId}
            options={commitments.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <OpportunityFields draft={draft} onChange={setDraft} failure={save.failure} />
        <Refusal failure={save.failure} />
        <Cluster>
          <Button
            tone="primary"
            isDisabled={input === null}
            isPending={save.busy}
            onPress={() => void submit()}
          >
            {common('save')}
          </Button>
        </Cluster>
      </Stack>
    </Card>
  )
}
