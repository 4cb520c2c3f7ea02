import { redirect } from 'react-router'
import { graphql } from '../../gql/holder/gql.ts'
import { entranceOf, sendAsHolder } from '../../holder.server.ts'
import type { Route } from './+types/withdraw-action'
import { onTo } from './desk.server.ts'

const WithdrawReferral = graphql(`
  mutation WithdrawReferral($id: Uuid!, $version: Int!) {
    withdrawOwnReferral(id: $id, version: $version) {
      __typename
    }
  }
`)

/** Stops a request, then back to where it was seen; already stopped, the page simply shows it. */
export async function action({ request, params }: Route.ActionArgs) {
  const version = Number((await request.formData()).get('version'))
  const home = entranceOf(request)
  const sent = await sendAsHolder(request, WithdrawReferral, { id: params.id, version })
  return sent?.withdrawOwnReferral.__typename === 'MutationWithdrawOwnReferralSuccess'
    ? onTo(home, 'withdrawn')
    : redirect(home, 303)
}

export const loader = ({ request }: Route.LoaderArgs) => redirect(entranceOf(request))
