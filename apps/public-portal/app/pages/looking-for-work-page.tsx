import { data } from 'react-router'
import { tryAsk } from '../apollo.server.ts'
import { CallbackForm } from '../features/opportunity/callback-form.tsx'
import {
  type CallbackErrors,
  type CallbackValues,
  emptyCallback,
  type LookingStep,
  readCallback,
  readComing,
  readStep,
} from '../features/opportunity/callback-values.ts'
import { ComingIntro } from '../features/opportunity/coming-intro.tsx'
import { LookingQuestions } from '../features/opportunity/looking-questions.tsx'
import { tradeChoice } from '../features/opportunity/trade-boxes.tsx'
import { graphql } from '../gql/gql.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { FormTitle } from '../shell/form-title.tsx'
import { PhonePanel } from '../shell/phone-panel.tsx'
import { Promised } from '../shell/promised.tsx'
import type { Route } from './+types/looking-for-work-page'
import { answerCallback, communeOf } from './callback-action.server.ts'

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

type Screen = { step: LookingStep; values: CallbackValues; errors: CallbackErrors }

/** A commune nobody knows is said where it was asked, before the last screen. */
async function screenOf(step: LookingStep, values: CallbackValues): Promise<Screen> {
  const { error } = step === 3 ? await communeOf(values.commune) : { error: null }
  return error === null ? { step, values, errors: {} } : { step: 2, values, errors: { commune: error } }
}

export async function loader({ url }: Route.LoaderArgs) {
  const { searchParams } = url
  const asked = readComing(searchParams.get('avenir') ?? searchParams.get('coming'))
  const step = readStep(searchParams.get('etape')) ?? 1
  const { trades: chosen, mobility, commune, callMoment, contactChannel } = readCallback(searchParams)
  // Without an answer the form still opens: what was typed is never lost.
  const answer = await tryAsk(LookingForWorkPage, { coming: asked ?? '' })
  const communes = answer?.publicCommunes ?? []
  const coming = answer?.publicComingPosition ?? null
  const form = {
    ...emptyCallback(Date.now()),
    coming: coming && asked,
    trades: coming && !searchParams.has('etape') ? [coming.trade.romeCode] : chosen,
    mobility,
    commune,
    callMoment,
    contactChannel,
  }
  return {
    looking: { ...tradeChoice(answer?.publicTrades ?? []), communes },
    coming,
    gone: asked !== null && coming === null,
    screen: await screenOf(step, form),
  }
}

/** One thing is sent, at the end; before it, the buttons only lead from one screen to another. */
export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  const values = readCallback(form)
  const step = readStep(form.get('etape'))
  if (step !== null) return data({ ...(await screenOf(step, values)), refused: false })
  const answer = await answerCallback(request, values, null)
  if (answer instanceof Response) return answer
  const { errors } = answer.data
  const shown: LookingStep = errors.commune === undefined ? 3 : 2
  return data({ ...answer.data, step: shown, refused: true }, answer.init ?? {})
}

export const headers: Route.HeadersFunction = () => ({ 'cache-control': 'no-store' })

export const meta: Route.MetaFunction = () => [
  { name: 'description', content: translate('list.lookingText') },
]

export default function LookingForWorkRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { looking, coming, gone } = loaderData
  const { step, values, errors } = actionData ?? loaderData.screen
  const t = useTranslations()
  const { territory } = useContact()
  const name = territory?.facilitatorFirstName ?? ''
  const title = t(coming === null ? 'looking.title' : 'looking.comingTitle')
  return (
    <div className="prose with-phone">
      <FormTitle title={t('looking.titleAt', { title, step })} refused={Object.keys(errors).length > 0} />
      <h1>{title}</h1>
      <p className="lead">{t('looking.step', { step })}</p>
      {step === 1 && gone && <p>{t('looking.comingGone')}</p>}
      {step === 1 &&
        (coming === null ? (
          <p>{t('looking.intro', { name })}</p>
        ) : (
          <ComingIntro position={coming} name={name} />
        ))}
      {step === 3 ? (
        <>
          <Promised />
          <CallbackForm
            values={values}
            errors={errors}
            carrierName={territory?.carrierName ?? ''}
            receives={(territory?.dropInHours.length ?? 0) > 0}
            looking={true}
          />
          <p>{t('looking.kept')}</p>
        </>
      ) : (
        <LookingQuestions step={step} values={values} errors={errors} {...looking} />
      )}
      <PhonePanel question="prefer" />
    </div>
  )
}
