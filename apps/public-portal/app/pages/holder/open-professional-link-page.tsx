import { doorTitle, LinkDoor } from '../../features/holder/link-door.tsx'
import { FormTitle } from '../../shell/form-title.tsx'
import type { Route } from './+types/open-professional-link-page'
import { lookAtDoor, passDoor } from './link-door.server.ts'
import { privateHeaders, privateMeta } from './private.ts'

export const loader = ({ request, params }: Route.LoaderArgs) =>
  lookAtDoor(request, 'PROFESSIONAL', params.token)

export const action = ({ request, params }: Route.ActionArgs) =>
  passDoor(request, 'PROFESSIONAL', params.token)

export const headers = privateHeaders

export const meta = privateMeta

export default function OpenProfessionalLinkRoute({ loaderData, actionData }: Route.ComponentProps) {
  const shown = actionData?.shown ?? loaderData.shown
  return (
    <div className="prose">
      <FormTitle title={doorTitle({ space: 'professional', shown })} refused={Boolean(actionData?.error)} />
      <LinkDoor space="professional" shown={shown} error={actionData?.error ?? null} />
    </div>
  )
}
