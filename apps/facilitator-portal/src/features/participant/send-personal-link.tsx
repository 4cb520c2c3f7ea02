import { Button } from '@cordee/ui/button'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCan } from '../../display/permissions.tsx'
import { PrintPaper } from '../../display/print-paper.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'

const SendMutation = graphql(`
  mutation SendJobseekerLink($participantId: Uuid!, $key: String!) {
    sendJobseekerLink(participantId: $participantId, idempotencyKey: $key) {
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

const PrintMutation = graphql(`
  mutation PrintFollowUp($participantId: Uuid!) {
    printFollowUp(participantId: $participantId) {
      ... on MutationPrintFollowUpSuccess {
        data {
          url
          until
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** « Suivre ma demande »: the link goes to the person, by text or mail, at what their file says. */
export const SendPersonalLink = ({ participantId }: { participantId: string }) => {
  const t = useTranslations('people')
  const say = useToast()
  const maySend = useCan('link:send')
  const send = useAct(SendMutation)
  const print = useAct(PrintMutation)
  const [key, setKey] = useState(() => crypto.randomUUID())
  if (!maySend) return null
  return (
    <>
      <Button
        size="small"
        isPending={send.busy}
        onPress={async () => {
          if ((await send.act({ participantId, key })) === null) return
          setKey(crypto.randomUUID())
          say(t('linkSent'))
        }}
      >
        {t('sendLink')}
      </Button>
      <Refusal failure={send.failure} />
      <PrintPaper print={() => print.act({ participantId })} busy={print.busy} failure={print.failure} />
    </>
  )
}
