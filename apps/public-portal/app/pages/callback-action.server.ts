import { data, redirect } from 'react-router'
import { ask, send } from '../apollo.server.ts'
import {
  type CallbackErrors,
  type CallbackField,
  type CallbackValues,
  callbackInput,
  checkCallback,
  readCallback,
} from '../features/opportunity/callback-values.ts'
import { chooseCommune } from '../features/opportunity/commune-choice.ts'
import { graphql } from '../gql/gql.ts'
import { translate } from '../messages/translate.ts'
import { phoneOf } from '../shell/contact.ts'
import { loadTerritory } from '../shell/territory.server.ts'

const RequestCallback = graphql(`
  mutation RequestCallback($idempotencyKey: String!, $input: CallbackRequestInput!) {
    requestCallback(idempotencyKey: $idempotencyKey, input: $input) {
      __typename
      ... on MutationRequestCallbackSuccess {
        data {
          reference
          callBefore
        }
      }
      ... on RuleRefusal {
        code
        field
        message
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
    }
  }
`)

const CommuneOfRequest = graphql(`
  query CommuneOfRequest($search: String!) {
    communes(search: $search) {
      code
      name
    }
  }
`)

type CallbackAnswer = { values: CallbackValues; errors: CallbackErrors }

const FIELDS: readonly string[] = [
  'firstName',
  'phone',
  'helperName',
  'helperPhone',
  'consent',
] satisfies CallbackField[]

// The API names the field it refuses; what the form does not show is said at its top.
const errorAt = (field: string | null | undefined, sentence: string): CallbackErrors =>
  field != null && FIELDS.includes(field) ? { [field]: sentence } : { form: sentence }

async function communeOf(typed: string): Promise<{ code: string | null; error: string | null }> {
  if (typed === '') return { code: null, error: null }
  const { communes } = await ask(CommuneOfRequest, { search: typed })
  const choice = chooseCommune(typed, communes)
  if (choice.kind === 'found') return { code: choice.commune.code, error: null }
  if (choice.kind === 'none') return { code: null, error: translate('errors.communeUnknown') }
  const names = choice.communes.map(({ name }) => name).join(', ')
  return { code: null, error: translate('errors.communeMany', { names }) }
}

const refused = (answer: CallbackAnswer, status: number) => data(answer, { status })

/** Sends a request to be called: a page to read once it is recorded, else the form with all that was typed. */
export async function answerCallback(request: Request, opportunitySlug: string | null) {
  const values = readCallback(await request.formData(), crypto.randomUUID())
  const missing = Object.entries(checkCallback(values, Date.now()))
  const { code, error } = await communeOf(values.commune)
  const errors: CallbackErrors = {
    ...Object.fromEntries(missing.map(([field, key]) => [field, translate(`errors.${key}`)])),
    ...(error === null ? {} : { commune: error }),
  }
  if (Object.keys(errors).length > 0) return refused({ values, errors }, 422)

  const visitor = request.headers.get('x-visitor-address')
  const input = callbackInput(values, opportunitySlug, code)
  const answer = await send(RequestCallback, { idempotencyKey: values.key, input }, visitor)
  if (answer === null) {
    const territory = await loadTerritory()
    const phone = territory === null ? '' : phoneOf(territory.phone).label
    return refused({ values, errors: { form: translate('errors.unavailable', { phone }) } }, 503)
  }
  const result = answer.requestCallback
  switch (result.__typename) {
    case 'MutationRequestCallbackSuccess': {
      const { reference, callBefore } = result.data
      const search = new URLSearchParams({ numero: reference, avant: callBefore })
      return redirect(`/demande-envoyee?${search}`, 303)
    }
    case 'RuleRefusal':
      return refused({ values, errors: errorAt(result.field, result.message) }, 422)
    case 'InvalidInput': {
      const mended = result.issues.map(({ path, message }) => errorAt(path.at(-1), message))
      return refused({ values, errors: Object.assign({}, ...mended) }, 422)
    }
  }
}
