import { data, redirect } from 'react-router'
import { graphql } from '../../gql/holder/gql.ts'
import type { LinkSpace } from '../../gql/holder/graphql.ts'
import { askAsHolder, browserOf, keepSession, rememberBrowser, sendAsHolder } from '../../holder.server.ts'
import { refusalSentence } from '../../messages/refusal-sentence.ts'
import { positionIn } from '../asked-position.server.ts'
import { privately } from './private.ts'

const LinkDoor = graphql(`
  query LinkDoor($space: LinkSpace!, $token: String!, $browser: String) {
    linkState(space: $space, token: $token, browser: $browser)
  }
`)

const OpenLink = graphql(`
  mutation OpenLink($space: LinkSpace!, $token: String!, $code: String, $browser: String) {
    openLink(space: $space, token: $token, code: $code, browser: $browser) {
      __typename
      ... on MutationOpenLinkSuccess {
        data {
          capability
        }
      }
      ... on LinkRefused {
        state
      }
      ... on Error {
        message
      }
    }
  }
`)

const RenewLink = graphql(`
  mutation RenewLink($space: LinkSpace!, $token: String!, $browser: String!) {
    renewLink(space: $space, token: $token, browser: $browser)
  }
`)

type Shown = 'OPEN' | 'CODE_NEEDED' | 'CLOSED' | 'SENT'

const homes: Readonly<Record<LinkSpace, string>> = { PROFESSIONAL: '/lien', PERSONAL: '/suivi' }

/** Where a link leads once it is open: its space; or the form of the position its holder asked it from. */
const homeOf = (request: Request, space: LinkSpace): string => {
  const position = space === 'PROFESSIONAL' ? positionIn(new URL(request.url)) : null
  return position === null ? homes[space] : `/lien/orienter?poste=${position}`
}

/** Shows what a link asks; looking at it, by a person or a scanner, consumes nothing. */
export async function lookAtDoor(request: Request, space: LinkSpace, token: string) {
  const { linkState } = await askAsHolder(request, LinkDoor, { space, token, browser: browserOf(request) })
  return { shown: linkState as Shown }
}

/** The button was pressed: enter, or have another link sent. */
export async function passDoor(request: Request, space: LinkSpace, token: string) {
  const form = await request.formData()
  const shown = (state: Shown, error: string | null, status: number) =>
    data({ shown: state, error }, { status })
  if (form.get('act') === 'renew') {
    const { browser, cookie } = rememberBrowser(request)
    const answer = await sendAsHolder(request, RenewLink, { space, token, browser })
    if (answer === null) return shown('CLOSED', 'unavailable', 503)
    return data({ shown: 'SENT' as Shown, error: null }, { headers: [cookie] })
  }
  const code = String(form.get('code') ?? '').trim()
  const answer = await sendAsHolder(request, OpenLink, {
    space,
    token,
    code: code === '' ? null : code,
    browser: browserOf(request),
  })
  if (answer === null) return shown('OPEN', 'unavailable', 503)
  const result = answer.openLink
  if (result.__typename === 'MutationOpenLinkSuccess')
    return redirect(homeOf(request, space), {
      status: 303,
      headers: [...Object.entries(privately), keepSession(result.data.capability)],
    })
  const closed = result.__typename === 'LinkRefused' && result.state === 'CLOSED'
  return shown(
    closed ? 'CLOSED' : 'CODE_NEEDED',
    refusalSentence({ code: 'CODE_WRONG', message: result.message }),
    422,
  )
}
