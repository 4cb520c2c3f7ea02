import { createHash, randomInt } from 'node:crypto'
import type { Database } from '../db/client.ts'
import { systemClock } from '../platform/clock.ts'
import type { IdentityProvider } from '../platform/identity-provider.ts'
import { createLog } from '../platform/log.ts'
import { createServers, type Doors } from '../server.ts'
import { testCipher } from './test-cipher.ts'
import { today } from './world.ts'

const idOf = (document: string) => createHash('sha256').update(document).digest('hex')
const trusted = (texts: readonly string[]) => new Map(texts.map((text) => [idOf(text), text]))

const refusal = '__typename ... on LinkRefused { state } ... on Error { message }'

export const holderDocuments = {
  state:
    'query ($space: LinkSpace!, $token: String!, $browser: String) { linkState(space: $space, token: $token, browser: $browser) }',
  open: `mutation ($space: LinkSpace!, $token: String!, $code: String, $browser: String) { openLink(space: $space, token: $token, code: $code, browser: $browser) { ${refusal} ... on MutationOpenLinkSuccess { data { capability } } } }`,
  renew:
    'mutation ($space: LinkSpace!, $token: String!, $browser: String!) { renewLink(space: $space, token: $token, browser: $browser) }',
  ask: 'mutation ($address: String!, $browser: String!) { askForLink(address: $address, browser: $browser) }',
  holder: '{ holder { audience name organisationName confirmed canConfirm carrierName } }',
  confirm: 'mutation ($day: Int!, $month: Int!) { confirmHolder(day: $day, month: $month) }',
  askCode:
    'mutation ($phone: String!, $challenge: String!) { askForPhoneCode(phone: $phone, challenge: $challenge) }',
  openCode: `mutation ($challenge: String!, $code: String!) { openWithPhoneCode(challenge: $challenge, code: $code) { ${refusal} ... on MutationOpenWithPhoneCodeSuccess { data { capability } } } }`,
  requestReads: '{ ownRequestReads { on who kind times } }',
  requests: '{ ownRequests { id reference position canWithdraw version followUp { step meaning next } } }',
  withdraw: `mutation ($id: Uuid!, $version: Int!) { withdrawOwnRequest(id: $id, version: $version) { __typename ... on Error { message } ... on MutationWithdrawOwnRequestSuccess { data { followUp { step } } } } }`,
  adviser: `mutation ($email: String!, $name: String!, $agency: String!, $browser: String!, $position: String) { askForAdviserLink(email: $email, name: $name, agency: $agency, browser: $browser, position: $position) }`,
  proof: '{ holder { confirmed proofLeft } }',
  enrol:
    'mutation { startAdviserEnrolment { __typename ... on MutationStartAdviserEnrolmentSuccess { data { secret uri } } } }',
  prove: 'mutation ($code: String!) { proveAdviser(code: $code) { __typename ... on RuleRefusal { code } } }',
  followed: '{ followedReferrals { id firstName } }',
  offered: '{ offeredPositions { id } }',
  refer:
    'mutation ($key: String!, $people: [ReferredPersonInput!]!, $known: [Uuid!]!) { referPeople(idempotencyKey: $key, adviser: { name: "Camille Essai" }, informationGiven: true, people: $people, knownIds: $known) { __typename } }',
  close: 'mutation { closeHolderSession }',
  beginProvider: `mutation { beginProviderSignIn { __typename ... on Error { message } ... on MutationBeginProviderSignInSuccess { data { url sealed } } } }`,
  finishProvider: `mutation ($sealed: String!, $returned: String!) { finishProviderSignIn(sealed: $sealed, returned: $returned) { __typename ... on RuleRefusal { code } ... on MutationFinishProviderSignInSuccess { data { capability } } } }`,
} as const

const staffDocuments = ['{ viewer { name } }', '{ participants(first: 10) { totalCount } }']

/** The doors over HTTP, as the public portal's server finds them. */
export const openDoors = (database: Database, provider: IdentityProvider | null = null): Promise<Doors> =>
  createServers({
    database,
    provider,
    clock: systemClock(today),
    cipher: testCipher,
    publicUrl: 'https://travail.example',
    workspaceUrl: 'https://espace.example',
    log: createLog('silent'),
    accepting: () => true,
    trusted: {
      facilitator: trusted(staffDocuments),
      holder: trusted(Object.values(holderDocuments)),
      public: new Map(),
    },
  })

/** Another visitor for each try, so that one does not wait for another's tries. */
const visitor = () => ({ 'x-forwarded-for': `198.51.${randomInt(250)}.${randomInt(250)}` })

/** One document sent to `/graphql`, with what the caller holds. */
export const knock =
  (doors: Doors, portal: string | null = null) =>
  async (document: string, variables: object = {}, headers: Record<string, string> = {}) => {
    const answer = await doors.api.inject({
      method: 'POST',
      url: portal === null ? '/graphql' : `/graphql?${new URLSearchParams({ portal })}`,
      headers: { 'content-type': 'application/json', ...visitor(), ...headers },
      payload: { documentId: idOf(document), variables },
    })
    return answer.json()
  }

export interface Written {
  readonly token: string
  readonly code: string
}

/** The link and the code of the last message written: what its receiver alone holds. */
export const lastLink = async (database: Database, address: string): Promise<Written> => {
  const content = await database.app.messageContent.findFirstOrThrow({
    where: { address },
    orderBy: { messageId: 'desc' },
  })
  const token = /\/(?:lien|suivi)\/([\w-]{43})/.exec(content.body)?.[1]
  if (!token) throw new Error('no link in the message')
  return { token, code: /(\d{3} \d{3})/.exec(content.body)?.[1] ?? '' }
}
