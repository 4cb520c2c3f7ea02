import { receivesTexts } from '@cordee/domain/messaging/message'
import { agreesToTexts } from '@cordee/domain/participant/contact-preference'
import { data, redirect } from 'react-router'
import { send, tryAsk } from '../apollo.server.ts'
import {
  type CallbackErrors,
  type CallbackValues,
  callbackInput,
  checkCallback,
  fieldOf,
  looksLikeARobot,
} from '../features/opportunity/callback-values.ts'
import { chooseCommune } from '../features/opportunity/commune-choice.ts'
import { graphql } from '../gql/gql.ts'
import { keepFollowed } from '../holder.server.ts'
import { refusalSentence, unreadableSentence } from '../messages/refusal-sentence.ts'
import { translate } from '../messages/translate.ts'
import { phoneOf } from '../shell/contact.ts'
import { loadTerritory } from '../shell/territory.server.ts'

const RequestCallback = graphql(`
  mutation RequestCallback($key: Uuid!, $input: CallbackInput!) {
    requestCallback(idempotencyKey: $key, input: $input) {
      __typename
      ... on MutationRequestCallbackSuccess {
        data {
          reference
          callBefore
          followedUntil
        }
      }
      ... on RuleRefusal {
        code
        field
      }
      ... on InvalidInput {
        issues {
          path
          message
        }
      }
      ... on Error {
        message
      }
    }
  }
`)

const CommuneOfRequest = graphql(`
  query CommuneOfRequest($search: String!) {
    publicCommunes(search: $search) {
      code
      name
      formerNames
    }
  }
`)

type CallbackAnswer = { values: CallbackValues; errors: CallbackErrors }

/** The commune that was typed in a form, by its name of today or of before; what is wrong with it otherwise. */
export async function communeOf(typed: string): Promise<{ code: string | null; error: string | null }> {
  if (typed === '') return { code: null, error: null }
  const answer = await tryAsk(CommuneOfRequest, { search: typed })
  if (answer === null) return { code: null, error: null }
  const choice = chooseCommune(typed, answer.publicCommunes)
  if (choice.kind === 'found') return { code: choice.commune.code, error: null }
  if (choice.kind === 'none') return { code: null, error: translate('errors.communeUnknown') }
  const names = choice.communes.map(({ name }) => name).join(', ')
  return { code: null, error: translate('errors.communeMany', { names }) }
}

const refused = (answer: CallbackAnswer, status: number) => data(answer, { status })

/** Sends a request to be called: a page to read once it is recorded, else the form with all that was typed. */
export async function answerCallback(
  request: Request,
  values: CallbackValues,
  opportunitySlug: string | null,
) {
  const { code, error } = await communeOf(values.commune)
  const errors: CallbackErrors = { ...checkCallback(values), ...(error === null ? {} : { commune: error }) }
  if (Object.keys(errors).length > 0) return refused({ values, errors }, 422)
  // Asked last: a form that came back for another reason has had its time to be read.
  const robot = looksLikeARobot(values, Date.now())
  if (robot !== null) {
    const sentence = translate(`errors.${robot}`)
    return refused({ values, errors: robot === 'trap' ? { trap: sentence } : { form: sentence } }, 422)
  }

  const input = callbackInput(values, opportunitySlug, code)
  const answer = await send(
    RequestCallback,
    { key: values.key, input },
    request.headers.get('x-visitor-address'),
  )
  if (answer === null) {
    const territory = await loadTerritory()
    const phone = territory === null ? '' : phoneOf(territory.phone).label
    return refused({ values, errors: { form: translate('errors.unavailable', { phone }) } }, 503)
  }
  const result = answer.requestCallback
  switch (result.__typename) {
    case 'MutationRequestCallbackSuccess': {
      const { reference, callBefore, followedUntil } = result.data
      const search = new URLSearchParams({ numero: reference, avant: callBefore })
      if (receivesTexts(values.phone))
        search.set('mobile', agreesToTexts(values.contactChannel) ? 'sms' : 'appel')
      if (values.contactChannel === 'ADVISER' || values.phone === '') search.set('par', 'aide')
      return redirect(`/demande-envoyee?${search}`, {
        status: 303,
        headers:
          followedUntil === null ? [] : [keepFollowed({ secret: values.secret, until: followedUntil })],
      })
    }
    case 'InvalidInput': {
      const issues = result.issues.map(({ path, message }) => [
        fieldOf(path.at(-1)),
        unreadableSentence(message),
      ])
      return refused({ values, errors: Object.fromEntries(issues) }, 422)
    }
    case 'RuleRefusal':
      return refused({ values, errors: { [fieldOf(result.field)]: refusalSentence(result) } }, 422)
    default:
      return refused({ values, errors: { form: refusalSentence(result) } }, 422)
  }
}
