import { useQuery } from '@apollo/client/react'
import { Button } from '@cordee/ui/button'
import { Cluster } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'

const OpenOpportunitiesQuery = graphql(`
  query OpenOpportunities {
    opportunities(first: 100, statuses: [PUBLISHED]) {
      edges {
        node {
          id
          title
          commune {
            code
            name
          }
        }
      }
    }
  }
`)

const ReferMutation = graphql(`
  mutation ReferParticipant($participantId: Uuid!, $opportunityId: Uuid!, $note: String) {
    referParticipant(participantId: $participantId, opportunityId: $opportunityId, note: $note) {
      ... on MutationReferParticipantSuccess {
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

/** Sends a person we know towards an open position. */
export const ReferForm = ({ participantId }: { participantId: string }) => {
  const t = useTranslations('people')
  const common = useTranslations('display')
  const say = useToast()
  const [open, setOpen] = useState(false)
  const [opportunityId, setOpportunityId] = useState('')
  const [note, setNote] = useState('')
  const { data } = useQuery(OpenOpportunitiesQuery, { skip: !open })
  const refer = useAct(ReferMutation, ['Person', 'Inbox'])
  if (!open)
    return (
      <div>
        <Button onPress={() => setOpen(true)}>{t('refer')}</Button>
      </div>
    )
  const submit = async () => {
    if ((await refer.act({ participantId, opportunityId, note: note || null })) === null) return
    setOpen(false)
    say(t('referred'))
  }
  return (
    <div>
      <Cluster align="end">
        <Select
          label={t('referTo')}
          placeholder={common('chooseNothing')}
          value={opportunityId}
          onChange={setOpportunityId}
          options={(data?.opportunities.edges ?? []).map(({ node }) => ({
            value: node.id,
            label: `${node.title}, ${node.commune.name}`,
          }))}
        />
        <TextField
          label={t('referNote')}
          value={note}
          onChange={setNote}
          error={fieldError(refer.failure, 'note')}
        />
        <Button
          tone="primary"
          isDisabled={opportunityId === ''}
          isPending={refer.busy}
          onPress={() => void submit()}
        >
          {t('refer')}
        </Button>
        <Button onPress={() => setOpen(false)}>{common('cancel')}</Button>
      </Cluster>
      <Refusal failure={refer.failure} />
    </div>
  )
}
