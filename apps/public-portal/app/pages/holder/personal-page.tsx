import { ConfirmForm } from '../../features/holder/confirm-form.tsx'
import { LeaveForm } from '../../features/holder/leave-form.tsx'
import { useTranslations } from '../../messages/translate.ts'
import { FormTitle } from '../../shell/form-title.tsx'
import { PhonePanel } from '../../shell/phone-panel.tsx'
import type { Route } from './+types/personal-page'
import { confirm, leave, whoIsInside } from './holder-space.server.ts'
import { privateHeaders, privateMeta } from './private.ts'

export async function loader({ request, url }: Route.LoaderArgs) {
  const inside = await whoIsInside(request)
  return { holder: inside?.audience === 'JOBSEEKER' ? inside : null, left: url.searchParams.has('ferme') }
}

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  return form.get('act') === 'leave' ? leave(request, '/suivi') : confirm(request, form)
}

export const headers = privateHeaders

export const meta = privateMeta

export default function PersonalRoute({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('space')
  const { holder, left } = loaderData
  return (
    <div className="prose">
      <FormTitle title={t('JOBSEEKER')} refused={Boolean(actionData?.problem)} />
      <h1>{t('JOBSEEKER')}</h1>
      {left && <p role="status">{t('left')}</p>}
      {holder === null && <p className="lead">{t('personalAsk')}</p>}
      {holder?.confirmed && <p className="lead">{t('hello', { name: holder.name ?? '' })}</p>}
      {holder?.confirmed === false &&
        (holder.canConfirm ? (
          <ConfirmForm problem={actionData?.problem ?? null} />
        ) : (
          <p className="lead">{t('cannotConfirm')}</p>
        ))}
      {holder !== null && (
        <>
          <p>{t('carrier', { carrier: holder.carrierName })}</p>
          <LeaveForm />
        </>
      )}
      <PhonePanel question="prefer" />
    </div>
  )
}
