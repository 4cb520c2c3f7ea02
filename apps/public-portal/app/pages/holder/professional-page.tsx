import { EntranceForm } from '../../features/holder/entrance-form.tsx'
import { LeaveForm } from '../../features/holder/leave-form.tsx'
import { translate, useTranslations } from '../../messages/translate.ts'
import { FormTitle } from '../../shell/form-title.tsx'
import type { Route } from './+types/professional-page'
import { askForLink, leave, whoIsInside } from './holder-space.server.ts'
import { privateHeaders, privateMeta } from './private.ts'

export async function loader({ request, url }: Route.LoaderArgs) {
  const inside = await whoIsInside(request)
  return { holder: inside?.audience === 'JOBSEEKER' ? null : inside, left: url.searchParams.has('ferme') }
}

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  return form.get('act') === 'leave' ? leave(request, '/lien') : askForLink(request, form)
}

export const headers = privateHeaders

export const meta = privateMeta

export default function ProfessionalRoute({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('space')
  const { holder, left } = loaderData
  if (holder === null)
    return (
      <div className="prose">
        <FormTitle title={translate('space.askTitle')} refused={Boolean(actionData?.problem)} />
        {left && actionData === undefined && <p role="status">{t('left')}</p>}
        <EntranceForm {...(actionData ?? { email: '', sent: false, problem: null })} />
      </div>
    )
  return (
    <div className="prose">
      <FormTitle title={t(holder.audience)} refused={false} />
      <h1>{t(holder.audience)}</h1>
      <p className="lead">
        {t.rich('you', {
          name: holder.name ?? '',
          organisation: holder.organisationName ?? 'none',
          b: (text) => <b>{text}</b>,
        })}
      </p>
      <p>{t('carrier', { carrier: holder.carrierName })}</p>
      <LeaveForm />
    </div>
  )
}
