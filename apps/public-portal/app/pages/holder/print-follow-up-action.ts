import { redirect } from 'react-router'
import { graphql } from '../../gql/holder/gql.ts'
import { sendAsHolder } from '../../holder.server.ts'
import type { Route } from './+types/print-follow-up-action'
import { onTo } from './desk.server.ts'

const PrintFollowUp = graphql(`
  mutation PrintFollowUp($participantId: Uuid!) {
    printFollowUp(participantId: $participantId) {
      __typename
      ... on MutationPrintFollowUpSuccess {
        data {
          url
          until
        }
      }
    }
  }
`)

/** Makes the link, then on to its page to print; what cannot be made is said in the space. */
export async function action({ request, params: { participantId } }: Route.ActionArgs) {
  const sent = await sendAsHolder(request, PrintFollowUp, { participantId })
  if (sent?.printFollowUp.__typename !== 'MutationPrintFollowUpSuccess') return onTo('/lien', 'unprinted')
  const { url, until } = sent.printFollowUp.data
  return redirect(`/suivi/${url.split('/').at(-1)}/papier.pdf?jusque=${until}`, 303)
}

export const loader = () => redirect('/lien')
