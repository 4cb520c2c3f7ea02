import { data, redirect } from 'react-router'
import { graphql } from '../../gql/holder/gql.ts'
import { askAsHolder, forgetSession, rememberBrowser, sendAsHolder } from '../../holder.server.ts'

const WhoIsInside = graphql(`
  query WhoIsInside {
    holder {
      audience
      name
      organisationName
      confirmed
      canConfirm
      proofLeft
      carrierName
    }
  }
`)

const AskForLink = graphql(`
  mutation AskForLink($address: String!, $browser: String!) {
    askForLink(address: $address, browser: $browser)
  }
`)

const ConfirmHolder = graphql(`
  mutation ConfirmHolder($day: Int!, $month: Int!) {
    confirmHolder(day: $day, month: $month)
  }
`)

const CloseHolderSession = graphql(`
  mutation CloseHolderSession {
    closeHolderSession
  }
`)

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const TELEPHONE = /^(?:(?:\+|00)33(?:0)?|0)[1-9]\d{8}$/

/** Who is inside, or null: then the page is an entrance. */
export const whoIsInside = async (request: Request) => (await askAsHolder(request, WhoIsInside, {})).holder

/** Pages that speak of people: an adviser gives the code of their telephone first. */
export async function readerInside(request: Request) {
  const inside = await whoIsInside(request)
  if (inside?.audience === 'ADVISER' && !inside.confirmed) throw redirect('/lien/telephone')
  return inside
}

/** Closes the session here and at the API. */
export async function leave(request: Request, home: '/lien' | '/suivi') {
  await sendAsHolder(request, CloseHolderSession, {})
  return redirect(`${home}?ferme`, { status: 303, headers: [forgetSession()] })
}

/** Sends their link to whoever already has a space; an unknown address reads the same page. */
export async function askForLink(request: Request, form: FormData) {
  const address = String(form.get('address') ?? '').trim()
  if (!(MAIL.test(address) || TELEPHONE.test(address.replace(/[\s.\-/()]/g, ''))) || address.length > 200)
    return data({ address, sent: false, problem: 'addressWrong' as const }, { status: 422 })
  const { browser, cookie } = rememberBrowser(request)
  const answer = await sendAsHolder(request, AskForLink, { address, browser })
  if (answer === null) return data({ address, sent: false, problem: 'unavailable' as const }, { status: 503 })
  return data({ address, sent: true, problem: null }, { headers: [cookie] })
}

const isWithin = (typed: number | undefined, most: number): typed is number =>
  typed !== undefined && Number.isInteger(typed) && typed >= 1 && typed <= most

/** A jobseeker says what only they know. */
export async function confirm(request: Request, form: FormData) {
  const [day, month] = ['birthDay', 'birthMonth'].map((name) => Number(form.get(name)))
  const answer =
    isWithin(day, 31) && isWithin(month, 12)
      ? await sendAsHolder(request, ConfirmHolder, { day, month })
      : { confirmHolder: false }
  if (answer?.confirmHolder) return redirect('/suivi', 303)
  return data(
    { problem: answer === null ? ('unavailable' as const) : ('confirmWrong' as const) },
    { status: 422 },
  )
}
