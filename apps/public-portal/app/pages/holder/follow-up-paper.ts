import { redirect } from 'react-router'
import { posterAnswer } from '../../features/poster/poster.server.ts'
import { graphql } from '../../gql/holder/gql.ts'
import { sendAsHolder } from '../../holder.server.ts'
import { asDay } from '../../messages/formats.ts'
import { translate } from '../../messages/translate.ts'
import { phoneOf } from '../../shell/contact.ts'
import { fallbackPhone, loadTerritory } from '../../shell/territory.server.ts'
import type { Route } from './+types/follow-up-paper'
import { privately } from './private.ts'

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

/** A page to hand over: no name on it, and the address opens only where the request stands. */
export async function action({ request, params: { participantId } }: Route.ActionArgs): Promise<Response> {
  const sent = await sendAsHolder(request, PrintFollowUp, { participantId })
  if (sent?.printFollowUp.__typename !== 'MutationPrintFollowUpSuccess')
    return redirect('/lien?fait=unprinted', 303)
  const { url, until } = sent.printFollowUp.data
  const territory = await loadTerritory()
  const number = territory?.phone || fallbackPhone
  const paper = await posterAnswer(
    {
      header: translate('mine.paper.header'),
      title: translate('mine.paper.title'),
      lead: translate('mine.paper.lead'),
      lines: (['scan', 'type', 'call', 'birth'] as const).map((line) => translate(`mine.paper.${line}`)),
      phone: number ? phoneOf(number).label : null,
      hours: territory?.phoneHours ?? null,
      address: url,
      carrier: territory?.carrierName ?? '',
      foot: translate('mine.paper.until', { day: asDay(until) }),
      funders: [],
    },
    'mon-suivi',
  )
  for (const [name, value] of Object.entries(privately)) paper.headers.set(name, value)
  return paper
}

export const loader = () => redirect('/lien')
