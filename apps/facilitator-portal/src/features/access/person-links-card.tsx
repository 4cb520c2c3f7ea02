import { useQuery } from '@apollo/client/react'
import { linkAudienceLabels } from '@cordee/domain/access/link'
import { Card } from '@cordee/ui/card'
import { useTranslations } from 'use-intl'
import { Loaded } from '../../display/loaded.tsx'
import { RowsSkeleton } from '../../display/skeletons.tsx'
import { useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'
import { LinkList } from './access-links.tsx'

const PersonLinksQuery = graphql(`
  query PersonLinks($participantId: Uuid!) {
    participant(id: $participantId) {
      id
      links {
        id
        ...AccessLinks_link
      }
    }
  }
`)

const SendMutation = graphql(`
  mutation SendJobseekerLink($participantId: Uuid!, $idempotencyKey: String!) {
    sendJobseekerLink(participantId: $participantId, idempotencyKey: $idempotencyKey) {
      ... on MutationSendJobseekerLinkSuccess {
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

/** The link a person follows their own file with. */
export const PersonLinksCard = ({ participantId }: { participantId: string }) => {
  const t = useTranslations('access')
  const query = useQuery(PersonLinksQuery, { variables: { participantId } })
  const send = useAct(SendMutation, ['PersonLinks'])
  return (
    <Card title={t('links')}>
      <Loaded query={query} skeleton={<RowsSkeleton rows={2} />}>
        {({ participant }) => (
          <LinkList
            links={participant?.links ?? []}
            refetch="PersonLinks"
            failure={send.failure}
            sends={[
              {
                label: linkAudienceLabels.JOBSEEKER,
                busy: send.busy,
                send: (idempotencyKey) => send.act({ participantId, idempotencyKey }),
              },
            ]}
          />
        )}
      </Loaded>
    </Card>
  )
}
