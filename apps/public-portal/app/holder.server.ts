import { randomBytes } from 'node:crypto'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { data, redirect } from 'react-router'
import { environment } from './environment.server.ts'
import { type Language, language, pageOf } from './messages/language.ts'
import { askedHere } from './portal-address.server.ts'

const PATIENCE = 8_000
const HALF_A_DAY = 12 * 3_600
const AN_HOUR = 3_600
const TEN_MINUTES = 600

const endpoint = new URL('/graphql', environment.apiUrl)

/** The holder's session, an opaque word only the API understands; and the browser that asked for a link. */
const cookies = {
  session: '__Host-cordee-lien',
  browser: '__Host-cordee-demande',
  errand: '__Host-cordee-fournisseur',
  challenge: '__Host-cordee-code',
  followed: '__Host-cordee-suivi',
} as const
const SECRET = /^[\w-]{43}$/
/** The version being read, then what the API sealed: who went to the identity provider, and what must come back. */
const ERRAND = /^(fr|simple|en)\.[\w-]{43,3000}$/

const FOLLOWED = /^[\w-]{43}\.\d{4}-\d{2}-\d{2}$/

const cookieOf = (request: Request, name: string, form = SECRET): string | null => {
  const pair = (request.headers.get('cookie') ?? '').split('; ').find((text) => text.startsWith(`${name}=`))
  const value = pair?.slice(name.length + 1) ?? ''
  return form.test(value) ? value : null
}

const setCookie = (name: string, value: string, seconds: number): [string, string] => [
  'set-cookie',
  `${name}=${value}; Path=/; Max-Age=${seconds}; Secure; HttpOnly; SameSite=Lax`,
]

export const keepSession = (capability: string) => setCookie(cookies.session, capability, HALF_A_DAY)
export const forgetSession = () => setCookie(cookies.session, '', 0)

export const keepErrand = (sealed: string) => setCookie(cookies.errand, `${language()}.${sealed}`, 600)
export const forgetErrand = () => setCookie(cookies.errand, '', 0)
/** The provider knows one address to come back to: the version is remembered with the rest. */
export const errandOf = (
  request: Request,
): { readonly version: Language; readonly sealed: string } | null => {
  const [version, sealed] = cookieOf(request, cookies.errand, ERRAND)?.split('.') ?? []
  return version === undefined || sealed === undefined ? null : { version: version as Language, sealed }
}

/** The browser that opens the page, when it asked for a link before. */
export const browserOf = (request: Request): string | null => cookieOf(request, cookies.browser)

/** A browser that asks for a link: with this cookie the link opens without its code. */
export const rememberBrowser = (request: Request) => {
  const browser = browserOf(request) ?? randomBytes(32).toString('base64url')
  return { browser, cookie: setCookie(cookies.browser, browser, AN_HOUR) }
}

/** The browser that waits for six digits: they open nothing anywhere else. */
export const challengeOf = (request: Request): string | null => cookieOf(request, cookies.challenge)
export const newChallenge = () => {
  const challenge = randomBytes(32).toString('base64url')
  return { challenge, cookie: setCookie(cookies.challenge, challenge, TEN_MINUTES) }
}
export const forgetChallenge = () => setCookie(cookies.challenge, '', 0)

/** The link of the request just sent, and its last day: for the page that follows, not for its address. */
export const keepFollowed = (link: { readonly secret: string; readonly until: string }) =>
  setCookie(cookies.followed, `${link.secret}.${link.until}`, TEN_MINUTES)
export const followedOf = (request: Request): { readonly secret: string; readonly until: string } | null => {
  const [secret, until] = cookieOf(request, cookies.followed, FOLLOWED)?.split('.') ?? []
  return secret === undefined || until === undefined ? null : { secret, until }
}

/** Where somebody without a session is sent to, by the space they knocked at. */
export const entranceOf = (request: Request): '/suivi' | '/lien' =>
  pageOf(new URL(request.url).pathname).startsWith('/suivi') ? '/suivi' : '/lien'

const KEY = /^[\w-]{8,80}$/

/** What was done under this key already reads as what it was: a success. */
const doneBefore = <Data, Variables>(document: TypedDocumentNode<Data, Variables>): Data => {
  const [operation] = document.definitions
  const [field] = operation?.kind === 'OperationDefinition' ? operation.selectionSet.selections : []
  const name = field?.kind === 'Field' ? field.name.value : ''
  const success = `Mutation${name.charAt(0).toUpperCase()}${name.slice(1)}Success`
  return { [name]: { __typename: success } } as Data
}

type Answer<Data> = { data?: Data | null; errors?: { extensions?: { code?: string } }[] }

// Not the shared client of the public door: it lets two visitors who ask the same at once share one answer.
async function transmit<Data, Variables>(
  request: Request,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  key: unknown,
): Promise<Answer<Data>> {
  const { __meta__ } = document as { __meta__?: { hash: string } }
  if (__meta__ === undefined) throw new Error('not a trusted document')
  const capability = cookieOf(request, cookies.session)
  const visitor = request.headers.get('x-visitor-address')
  const answer = await fetch(askedHere(endpoint), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(capability === null ? {} : { authorization: `Capability ${capability}` }),
      ...(visitor === null ? {} : { 'x-forwarded-for': visitor }),
      ...(typeof key === 'string' && KEY.test(key) ? { 'idempotency-key': key } : {}),
    },
    body: JSON.stringify({ documentId: __meta__.hash, variables }),
    signal: AbortSignal.timeout(PATIENCE),
  })
  return (await answer.json()) as Answer<Data>
}

const statuses: Readonly<Record<string, number>> = { FORBIDDEN: 404, BAD_USER_INPUT: 404, THROTTLED: 429 }

/**
 * Asks the API as the holder of a link. @throws a way back to the entrance when nobody is inside, or the error page
 */
export async function askAsHolder<Data, Variables extends Record<string, unknown>>(
  request: Request,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  key: unknown = null,
): Promise<Data> {
  const answer = await transmit(request, document, variables, key).catch((error: unknown) => {
    // Only the kind of failure is written: its message could repeat a secret.
    console.error(`holder: no answer from the API (${error instanceof Error ? error.name : 'unknown'})`)
    return {} as Answer<Data>
  })
  if (answer.data) return answer.data
  const code = answer.errors?.[0]?.extensions?.code ?? ''
  if (code === 'ALREADY_DONE') return doneBefore(document)
  if (code === 'UNAUTHENTICATED') throw redirect(entranceOf(request), { headers: [forgetSession()] })
  throw data(null, { status: statuses[code] ?? 503, headers: { 'retry-after': '30' } })
}

/**
 * Sends a mutation as the holder, under the key its form was drawn with (`KeyField`).
 * @returns `null` when it did not reach the API: what was typed is kept by the page
 */
export async function sendAsHolder<Data, Variables extends Record<string, unknown>>(
  request: Request,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  key: unknown = null,
): Promise<Data | null> {
  try {
    return await askAsHolder(request, document, variables, key)
  } catch (thrown) {
    if (thrown instanceof Response) throw thrown
    return null
  }
}
