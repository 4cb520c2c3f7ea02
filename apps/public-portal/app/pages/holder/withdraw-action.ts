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

const WithdrawRequest = graphql(`
  mutation WithdrawRequest($id: Uuid!, $version: Int!) {
    withdrawOwnRequest(id: $id, version: $version) {
      __typename
    }
  }
`)

const TakeBackShare = graphql(`
  mutation TakeBackShare($id: Uuid!, $version: Int!) {
    takeBackShare(id: $id, version: $version) {
      __typename
    }
  }
`)

const TakeBackPostponement = graphql(`
  mutation TakeBackPostponement($id: Uuid!, $version: Int!) {
    takeBackPostponement(id: $id, version: $version) {
      __typename
    }
  }
`)

const stop = async (request: Request, form: FormData, id: string): Promise<boolean> => {
  const version = Number(form.get('version'))
  if (!Number.isInteger(version)) return false
  if (form.get('what') === 'share') {
    const sent = await sendAsHolder(request, TakeBackShare, { id, version }, form.get('key'))
    return sent?.takeBackShare.__typename === 'MutationTakeBackShareSuccess'
  }
  if (form.get('what') === 'delay') {
    const sent = await sendAsHolder(request, TakeBackPostponement, { id, version }, form.get('key'))
    return sent?.takeBackPostponement.__typename === 'MutationTakeBackPostponementSuccess'
  }
  if (form.get('what') === 'request') {
    const sent = await sendAsHolder(request, WithdrawRequest, { id, version }, form.get('key'))
    return sent?.withdrawOwnRequest.__typename === 'MutationWithdrawOwnRequestSuccess'
  }
  const sent = await sendAsHolder(request, WithdrawReferral, { id, version }, form.get('key'))
  return sent?.withdrawOwnReferral.__typename === 'MutationWithdrawOwnReferralSuccess'
}

/** Stops a request, then back to where it was seen; already stopped, the page simply shows it. */
export async function action({ request, params }: Route.ActionArgs) {
  const home = entranceOf(request)
  const form = await request.formData()
  return (await stop(request, form, params.id))
    ? onTo(home, form.get('what') === 'share' ? 'takenBack' : 'withdrawn')
    : redirect(home, 303)
}

export const loader = ({ request }: Route.LoaderArgs) => redirect(entranceOf(request))
