import { data, redirect } from 'react-router'
import { AdviserCode, AdviserEnrolment } from '../../features/holder/adviser-code-form.tsx'
import { BackToDesk } from '../../features/holder/done.tsx'
import { graphql } from '../../gql/holder/gql.ts'
import { sendAsHolder } from '../../holder.server.ts'
import { refusalSentence } from '../../messages/refusal-sentence.ts'
import { translate, useTranslations } from '../../messages/translate.ts'
import { FormTitle } from '../../shell/form-title.tsx'
import { PhonePanel } from '../../shell/phone-panel.tsx'
import type { Route } from './+types/adviser-code-page'
import { whoIsInside } from './holder-space.server.ts'
import { privateHeaders, privateMeta } from './private.ts'

const StartAdviserEnrolment = graphql(`
  mutation StartAdviserEnrolment {
    startAdviserEnrolment {
      __typename
      ... on MutationStartAdviserEnrolmentSuccess {
        data {
          secret
          uri
        }
      }
    }
  }
`)

const ProveAdviser = graphql(`
  mutation ProveAdviser($code: String!) {
    proveAdviser(code: $code) {
      __typename
      ... on RuleRefusal {
        code
      }
      ... on Error {
        message
      }
    }
  }
`)

export async function loader({ request }: Route.LoaderArgs) {
  const inside = await whoIsInside(request)
  if (!inside?.proofLeft) throw redirect('/lien')
  return { left: inside.proofLeft }
}

/** The key again, the same as long as this session lasts. */
const keyOf = async (request: Request) => {
  const sent = await sendAsHolder(request, StartAdviserEnrolment, {})
  const answer = sent?.startAdviserEnrolment
  return answer?.__typename === 'MutationStartAdviserEnrolmentSuccess' ? answer.data : null
}

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  if (form.get('act') === 'start') {
    const enrolment = await keyOf(request)
    return enrolment
      ? data({ enrolment, problem: null })
      : data({ enrolment, problem: translate('telephone.unavailable') }, { status: 503 })
  }
  const sent = await sendAsHolder(request, ProveAdviser, { code: String(form.get('code') ?? '') })
  const answer = sent?.proveAdviser
  if (answer?.__typename === 'MutationProveAdviserSuccess') return redirect('/lien', 303)
  const enrolment = form.has('enrolling') ? await keyOf(request) : null
  if (!answer) return data({ enrolment, problem: translate('telephone.unavailable') }, { status: 503 })
  const code = answer.__typename === 'RuleRefusal' ? answer.code : 'CODE_WRONG'
  return data({ enrolment, problem: refusalSentence({ code, message: answer.message }) }, { status: 422 })
}

export const headers = privateHeaders
export const meta = privateMeta

export default function AdviserCodeRoute({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('telephone')
  const title = t(loaderData.left === 'ENROL' ? 'chooseTitle' : 'title')
  const problem = actionData?.problem ?? null
  return (
    <div className="prose with-phone">
      <FormTitle title={title} refused={problem !== null} />
      <BackToDesk />
      <h1>{title}</h1>
      {loaderData.left === 'ENROL' ? (
        <AdviserEnrolment enrolment={actionData?.enrolment ?? null} problem={problem} />
      ) : (
        <AdviserCode problem={problem} />
      )}
      <PhonePanel question="ask" />
    </div>
  )
}
