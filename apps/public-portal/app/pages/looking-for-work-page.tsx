import { tradeFacts } from '@cordee/domain/opportunity/trades'
import { tryAsk } from '../apollo.server.ts'
import { CallbackForm } from '../features/opportunity/callback-form.tsx'
import { emptyCallback, readComing } from '../features/opportunity/callback-values.ts'
import { ComingIntro } from '../features/opportunity/coming-intro.tsx'
import { graphql } from '../gql/gql.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { FormTitle } from '../shell/form-title.tsx'
import { PhonePanel } from '../shell/phone-panel.tsx'
import { Promised } from '../shell/promised.tsx'
import type { Route } from './+types/looking-for-work-page'
import { answerCallback } from './callback-action.server.ts'

const LookingForWorkPage = graphql(`
  query LookingForWorkPage($coming: String!) {
    publicComingPosition(key: $coming) {
      trade {
        romeCode
      }
      ...ComingIntro_position
    }
    publicTrades {
      romeCode
      label
    }
    publicCommunes {
      code
      name
    }
  }
`)

export async function loader({ url }: Route.LoaderArgs) {
  const asked = readComing(url.searchParams.get('avenir'))
  // Without an answer the form still opens: what was typed is never lost, and the trades are known here too.
  const answer = await tryAsk(LookingForWorkPage, { coming: asked ?? '' })
  const trades = answer?.publicTrades ?? []
  const communes = answer?.publicCommunes ?? []
  const open = new Set(trades.map(({ romeCode }) => romeCode))
  const otherTrades = Object.entries(tradeFacts)
    .filter(([romeCode]) => !open.has(romeCode))
    .map(([romeCode, { plainLabel }]) => ({ romeCode, label: plainLabel }))
  const coming = answer?.publicComingPosition ?? null
  const form = {
    ...emptyCallback(Date.now()),
    coming: coming && asked,
    trades: coming ? [coming.trade.romeCode] : [],
  }
  return { looking: { trades, otherTrades, communes }, coming, gone: asked !== null && coming === null, form }
}

export const action = ({ request }: Route.ActionArgs) => answerCallback(request, null)

export const headers: Route.HeadersFunction = () => ({ 'cache-control': 'no-store' })

export const meta: Route.MetaFunction = () => [
  { name: 'description', content: translate('list.lookingText') },
]

export default function LookingForWorkRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { looking, coming, gone, form } = loaderData
  const t = useTranslations()
  const { territory } = useContact()
  const name = territory?.facilitatorFirstName ?? ''
  const title = t(coming === null ? 'looking.title' : 'looking.comingTitle')
  return (
    <div className="prose with-phone">
      <FormTitle title={title} refused={actionData !== undefined} />
      <h1>{title}</h1>
      {gone && <p>{t('looking.comingGone')}</p>}
      {coming === null ? (
        <p>{t('looking.intro', { name })}</p>
      ) : (
        <ComingIntro position={coming} name={name} />
      )}
      <Promised />
      <CallbackForm
        values={actionData?.values ?? form}
        errors={actionData?.errors ?? {}}
        carrierName={territory?.carrierName ?? ''}
        looking={looking}
      />
      <p>{t('looking.kept')}</p>
      <PhonePanel question="prefer" />
    </div>
  )
}
