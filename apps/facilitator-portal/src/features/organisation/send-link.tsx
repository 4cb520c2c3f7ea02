import { type LinkAudience, linkAudienceLabels } from '@cordee/domain/access/link'
import { Button } from '@cordee/ui/button'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCan } from '../../display/permissions.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'

const SendContactMutation = graphql(`
  mutation SendContactLink($contactId: Uuid!, $audience: LinkAudience!, $key: String!) {
    sendContactLink(contactId: $contactId, audience: $audience, idempotencyKey: $key) {
      ... on MutationSendContactLinkSuccess {
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

const SendAgencyMutation = graphql(`
  mutation SendAgencyLink($organisationId: Uuid!, $key: String!) {
    sendAgencyLink(organisationId: $organisationId, idempotencyKey: $key) {
      ... on MutationSendAgencyLinkSuccess {
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

/** A key for each sending: pressed twice it leaves once, asked again later it leaves again. */
const useKey = () => {
  const [key, setKey] = useState(() => crypto.randomUUID())
  return { key, renew: () => setKey(crypto.randomUUID()) }
}

/** Sends a contact the link and the code of its space, at the address of its file. */
export const SendContactLink = ({
  contactId,
  name,
  audiences,
}: {
  contactId: string
  name: string
  audiences: readonly LinkAudience[]
}) => {
  const t = useTranslations('organisations')
  const say = useToast()
  const maySend = useCan('link:send')
  const send = useAct(SendContactMutation)
  const { key, renew } = useKey()
  if (!maySend) return null
  return (
    <>
      {audiences.map((audience) => (
        <Button
          key={audience}
          size="small"
          tone="quiet"
          isPending={send.busy}
          onPress={async () => {
            if ((await send.act({ contactId, audience, key: `${key} ${audience}` })) === null) return
            renew()
            say(t('linkSent', { name }))
          }}
        >
          {t('sendLink', { space: linkAudienceLabels[audience] })}
        </Button>
      ))}
      <Refusal failure={send.failure} />
    </>
  )
}

/** The advisers' space, for the common mailbox of an agency. */
export const SendAgencyLink = ({ organisationId, name }: { organisationId: string; name: string }) => {
  const t = useTranslations('organisations')
  const say = useToast()
  const maySend = useCan('link:send')
  const send = useAct(SendAgencyMutation)
  const { key, renew } = useKey()
  if (!maySend) return null
  return (
    <>
      <Button
        size="small"
        tone="quiet"
        isPending={send.busy}
        onPress={async () => {
          if ((await send.act({ organisationId, key })) === null) return
          renew()
          say(t('linkSent', { name }))
        }}
      >
        {t('sendLink', { space: linkAudienceLabels.ADVISER })}
      </Button>
      <Refusal failure={send.failure} />
    </>
  )
}
