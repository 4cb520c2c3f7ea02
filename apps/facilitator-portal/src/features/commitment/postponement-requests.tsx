import { formatDay } from '@cordee/domain/kernel/day'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { PostponementRequests_CommitmentFragment } from '../../gql/graphql.ts'

const RequestsFragment = graphql(`
  fragment PostponementRequests_commitment on Commitment {
    id
    postponementRequests {
      id
      version
      status
      newStartOn
      newEndOn
      reason
      askedOn
      availableSteps
      organisation {
        id
        name
      }
    }
  }
`)

const AcceptMutation = graphql(`
  mutation AcceptPostponement($id: Uuid!, $version: Int!) {
    acceptPostponement(id: $id, version: $version) {
      ... on MutationAcceptPostponementSuccess {
        data {
          id
          version
          status
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const DeclineMutation = graphql(`
  mutation DeclinePostponement($id: Uuid!, $version: Int!, $answer: String!) {
    declinePostponement(id: $id, version: $version, answer: $answer) {
      ... on MutationDeclinePostponementSuccess {
        data {
          id
          version
          status
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

type Request = PostponementRequests_CommitmentFragment['postponementRequests'][number]

const Waiting = ({ request, refetch }: { request: Request; refetch: string }) => {
  const t = useTranslations('contracts.postponement')
  const say = useToast()
  const accept = useAct(AcceptMutation, [refetch])
  const decline = useAct(DeclineMutation, [refetch])
  const [answer, setAnswer] = useState('')
  const { id, version } = request
  return (
    <Card title={t('title', { name: request.organisation.name })}>
      <Stack gap="tight">
        <p>{t('dates', { start: formatDay(request.newStartOn), end: formatDay(request.newEndOn) })}</p>
        <p>{request.reason}</p>
        <Muted small>{t('asked', { day: formatDay(request.askedOn) })}</Muted>
        <Cluster align="end">
          <Button
            tone="primary"
            size="small"
            isPending={accept.busy}
            onPress={async () => {
              if (await accept.act({ id, version })) say(t('accepted'))
            }}
          >
            {t('accept')}
          </Button>
          <TextField label={t('answer')} value={answer} onChange={setAnswer} />
          <Button
            size="small"
            isDisabled={answer.trim().length < 3}
            isPending={decline.busy}
            onPress={async () => {
              if (await decline.act({ id, version, answer })) say(t('declined'))
            }}
          >
            {t('decline')}
          </Button>
        </Cluster>
        <Refusal failure={accept.failure ?? decline.failure} />
      </Stack>
    </Card>
  )
}

/** « Mon chantier est décalé »: what a company asks by its link, until somebody answers. */
export const PostponementRequests = ({
  commitment: masked,
  refetch,
}: {
  commitment: FragmentType<typeof RequestsFragment>
  /** The query of the page, whose curve a new calendar changes. */
  refetch: string
}) => {
  const { postponementRequests } = readFragment(RequestsFragment, masked)
  return postponementRequests
    .filter(({ availableSteps }) => availableSteps.includes('accept'))
    .map((request) => <Waiting key={request.id} request={request} refetch={refetch} />)
}
