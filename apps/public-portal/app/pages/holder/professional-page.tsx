import { AdviserDesk } from '../../features/holder/adviser-desk.tsx'
import { BuyerDesk } from '../../features/holder/buyer-desk.tsx'
import { CompanyDesk } from '../../features/holder/company-desk.tsx'
import { Done } from '../../features/holder/done.tsx'
import { EntranceForm } from '../../features/holder/entrance-form.tsx'
import { LeaveForm } from '../../features/holder/leave-form.tsx'
import { ProviderEntrance } from '../../features/holder/provider-entrance.tsx'
import { askAsHolder } from '../../holder.server.ts'
import { translate, useTranslations } from '../../messages/translate.ts'
import { useContact, usePromisedCall } from '../../shell/contact.ts'
import { FormTitle } from '../../shell/form-title.tsx'
import { PhonePanel } from '../../shell/phone-panel.tsx'
import type { Route } from './+types/professional-page'
import { doneIn } from './desk.server.ts'
import { askForLink, leave, whoIsInside } from './holder-space.server.ts'
import { privateHeaders, privateMeta } from './private.ts'
import { providerOffered } from './provider.server.ts'
import * as desks from './space-queries.server.ts'

async function deskOf(request: Request, audience: 'COMPANY' | 'BUYER' | 'ADVISER', reads: boolean) {
  switch (audience) {
    case 'COMPANY':
      return { audience, ...(await askAsHolder(request, desks.CompanyDesk, {})) }
    case 'BUYER':
      return { audience, ...(await askAsHolder(request, desks.BuyerDesk, {})) }
    case 'ADVISER':
      return { audience, ...(await askAsHolder(request, desks.AdviserDesk, { reads })) }
  }
}

export async function loader({ request, url }: Route.LoaderArgs) {
  const inside = await whoIsInside(request)
  const left = url.searchParams.has('ferme')
  const refusal = url.searchParams.get('refus')
  if (inside === null || inside.audience === 'JOBSEEKER')
    return { holder: null, desk: null, left, done: null, provider: await providerOffered(request), refusal }
  const desk = await deskOf(request, inside.audience, inside.confirmed)
  return { holder: inside, desk, left, done: doneIn(url), provider: false, refusal }
}

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  return form.get('act') === 'leave' ? leave(request, '/lien') : askForLink(request, form)
}

export const headers = privateHeaders

export const meta = privateMeta

export default function ProfessionalRoute({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('space')
  const { territory } = useContact()
  const call = usePromisedCall()
  const { holder, desk, left, done } = loaderData
  if (holder === null || desk === null)
    return (
      <div className="prose with-phone">
        <FormTitle title={translate('space.askTitle')} refused={Boolean(actionData?.problem)} />
        {left && actionData === undefined && <p role="status">{t('left')}</p>}
        <EntranceForm {...(actionData ?? { address: '', sent: false, problem: null })} />
        <ProviderEntrance offered={loaderData.provider} refusal={loaderData.refusal} />
      </div>
    )
  return (
    <div className={desk.audience === 'ADVISER' ? 'prose wide' : 'prose with-phone'}>
      <FormTitle title={t(holder.audience)} refused={false} />
      <Done done={done} call={call} />
      <h1>{t(holder.audience)}</h1>
      <p className="lead">
        {t.rich('you', {
          name: holder.name ?? '',
          organisation:
            holder.organisationName === holder.name ? 'none' : (holder.organisationName ?? 'none'),
          b: (text) => <b>{text}</b>,
        })}
      </p>
      {desk.audience === 'COMPANY' && <CompanyDesk desk={desk} today={territory?.today ?? null} />}
      {desk.audience === 'BUYER' && <BuyerDesk desk={desk} />}
      {desk.audience === 'ADVISER' && <AdviserDesk desk={desk} />}
      <PhonePanel question="ask" />
      <p>{t('carrier', { carrier: holder.carrierName })}</p>
      <LeaveForm />
    </div>
  )
}
