import { doorTitle, LinkDoor } from '../../features/holder/link-door.tsx'
import { FormTitle } from '../../shell/form-title.tsx'
import type { Route } from './+types/open-personal-link-page'
import { lookAtDoor, passDoor } from './link-door.server.ts'
import { privateHeaders, privateMeta } from './private.ts'

export const loader = ({ request, params }: Route.LoaderArgs) => lookAtDoor(request, 'PERSONAL', params.token)

export const action = ({ request, params }: Route.ActionArgs) => passDoor(request, 'PERSONAL', params.token)

export const headers = privateHeaders

export const meta = privateMeta

export default function OpenPersonalLinkRoute({ loaderData, actionData }: Route.ComponentProps) {
  const shown = actionData?.shown ?? loaderData.shown
  return (
    <div className="prose">
      <FormTitle title={doorTitle({ space: 'personal', shown })} refused={Boolean(actionData?.error)} />
      <LinkDoor space="personal" shown={shown} error={actionData?.error ?? null} />
    </div>
  )
}
