import { parsePhone } from '@cordee/domain/kernel/identifiers'
import { receivesTexts } from '@cordee/domain/messaging/message'
import { data, redirect } from 'react-router'
import { graphql } from '../../gql/holder/gql.ts'
import { challengeOf, forgetChallenge, keepSession, newChallenge, sendAsHolder } from '../../holder.server.ts'
import { pageVersion } from '../../messages/language.ts'
import { privately } from './private.ts'

const AskForPhoneCode = graphql(`
  mutation AskForPhoneCode($phone: String!, $challenge: String!, $language: PageVersion) {
    askForPhoneCode(phone: $phone, challenge: $challenge, language: $language)
  }
`)

const OpenWithPhoneCode = graphql(`
  mutation OpenWithPhoneCode($challenge: String!, $code: String!) {
    openWithPhoneCode(challenge: $challenge, code: $code) {
      __typename
      ... on MutationOpenWithPhoneCodeSuccess {
        data {
          capability
        }
      }
      ... on Error {
        message
      }
    }
  }
`)

type Problem = 'phoneWrong' | 'codeWrong' | 'unavailable'

const shown = (waiting: boolean, phone: string, problem: Problem, status: number) =>
  data({ entrance: { waiting, phone, problem }, problem: null }, { status })

/** Has six digits sent; a number that cannot receive them is refused for what it is, known or not. */
export async function askForCode(request: Request, form: FormData) {
  const phone = String(form.get('phone') ?? '')
    .trim()
    .slice(0, 30)
  const parsed = parsePhone(phone)
  if (!parsed.ok || !receivesTexts(parsed.value)) return shown(false, phone, 'phoneWrong', 422)
  const { challenge, cookie } = newChallenge()
  const answer = await sendAsHolder(request, AskForPhoneCode, {
    phone: parsed.value,
    challenge,
    language: pageVersion(),
  })
  if (answer === null) return shown(false, phone, 'unavailable', 503)
  return redirect('/suivi', { status: 303, headers: [cookie] })
}

/** Exchanges the digits for a session; the browser that did not ask is wrong like a wrong code. */
export async function enterCode(request: Request, form: FormData) {
  const challenge = challengeOf(request)
  const code = String(form.get('code') ?? '')
    .trim()
    .slice(0, 20)
  if (challenge === null) return shown(false, '', 'codeWrong', 422)
  const answer = await sendAsHolder(request, OpenWithPhoneCode, { challenge, code })
  if (answer === null) return shown(true, '', 'unavailable', 503)
  const result = answer.openWithPhoneCode
  if (result.__typename !== 'MutationOpenWithPhoneCodeSuccess') return shown(true, '', 'codeWrong', 422)
  return redirect('/suivi', {
    status: 303,
    headers: [...Object.entries(privately), keepSession(result.data.capability), forgetChallenge()],
  })
}

/** Back to the telephone: another number, or another code. */
export const startAgain = () => redirect('/suivi', { status: 303, headers: [forgetChallenge()] })
