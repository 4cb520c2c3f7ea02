import { tradeFacts } from '@cordee/domain/opportunity/trades'
import { tryAsk } from '../apollo.server.ts'
import { CallbackForm } from '../features/opportunity/callback-form.tsx'
import { emptyCallback } from '../features/opportunity/callback-values.ts'
import { graphql } from '../gql/gql.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { FormTitle } from '../shell/form-title.tsx'
import { PhonePanel } from '../shell/phone-panel.tsx'
import type { Route } from './+types/looking-for-work-page'
import { answerCallback } from './callback-action.server.ts'

const LookingForWorkPage = graphql(`
  query LookingForWorkPage {
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

export async function loader() {
  // Without an answer the form still opens: what was typed is never lost, and the trades are known here too.
  const answer = await tryAsk(LookingForWorkPage, {})
  const trades = answer?.publicTrades ?? []
  const communes = answer?.publicCommunes ?? []
  const open = new Set(trades.map(({ romeCode }) => romeCode))
  const otherTrades = Object.entries(tradeFacts)
    .filter(([romeCode]) => !open.has(romeCode))
    .map(([romeCode, { plainLabel }]) => ({ romeCode, label: plainLabel }))
  return { looking: { trades, otherTrades, communes }, form: emptyCallback(Date.now()) }
}

export const action = ({ request }: Route.ActionArgs) => answerCallback(request, null)

export const headers: Route.HeadersFunction = () => ({ 'cache-control': 'no-store' })

export const meta: Route.MetaFunction = () => [
  { name: 'description', content: translate('list.lookingText') },
]

export default function LookingForWorkRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { looking, form } = loaderData
  const t = useTranslations()
  const { territory } = useContact()
  return (
    <div className="prose">
      <FormTitle title={t('looking.title')} refused={actionData !== undefined} />
      <h1>{t('looking.title')}</h1>
      <p>{t('looking.intro', { name: territory?.facilitatorFirstName ?? '' })}</p>
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
