import { redirect } from 'react-router'
import { graphql } from '../../gql/holder/gql.ts'
import { sendAsHolder } from '../../holder.server.ts'
import type { Route } from './+types/contest-action'
import { onTo } from './desk.server.ts'

const ContestOwnHours = graphql(`
  mutation ContestOwnHours($monthId: Uuid!, $remark: String) {
    contestOwnHours(monthId: $monthId, remark: $remark) {
      __typename
    }
  }
`)

/** « Ce n'est pas le bon nombre »: the facilitator looks at the month again with the person. */
export async function action({ request, params }: Route.ActionArgs) {
  const form = await request.formData()
  const remark = String(form.get('remark') ?? '').trim()
  const variables = { monthId: params.id, remark: remark === '' ? null : remark }
  const sent = await sendAsHolder(request, ContestOwnHours, variables, form.get('key'))
  return sent?.contestOwnHours.__typename === 'MutationContestOwnHoursSuccess'
    ? onTo('/suivi', 'contested')
    : onTo('/suivi', 'notContested')
}

export const loader = () => redirect('/suivi')
