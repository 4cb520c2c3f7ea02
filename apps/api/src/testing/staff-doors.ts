import { createHash } from 'node:crypto'
import { generateSync } from 'otplib'
import type { Database } from '../db/client.ts'
import { systemClock } from '../platform/clock.ts'
import type { IdentityProvider } from '../platform/identity-provider.ts'
import { createLog } from '../platform/log.ts'
import { createServers, type Doors } from '../server.ts'
import { testCipher } from './test-cipher.ts'
import { today } from './world.ts'

const idOf = (document: string) => createHash('sha256').update(document).digest('hex')
const refusal = '__typename ... on Error { message } ... on RuleRefusal { code }'

export const staffDocuments = {
  signIn: `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { ${refusal} ... on SignInRefused { waitSeconds } ... on MutationSignInSuccess { data } } }`,
  code: `mutation ($code: String!) { enterCode(code: $code) { ${refusal} ... on MutationEnterCodeSuccess { data } } }`,
  enrol: `mutation { startEnrolment { ${refusal} ... on MutationStartEnrolmentSuccess { data { secret uri } } } }`,
  confirm: `mutation ($code: String!) { confirmEnrolment(code: $code) { ${refusal} ... on MutationConfirmEnrolmentSuccess { data } } }`,
  signOut: 'mutation { signOut }',
  viewer: '{ viewer { name kind recoveryCodesLeft sessions { id device current } } }',
  stepUp: `mutation ($code: String!) { stepUp(code: $code) { ${refusal} ... on MutationStepUpSuccess { data } } }`,
  change: `mutation ($current: String!, $password: String!) { changePassword(current: $current, password: $password) { ${refusal} ... on MutationChangePasswordSuccess { data } } }`,
  codes: `mutation { renewRecoveryCodes { ${refusal} ... on MutationRenewRecoveryCodesSuccess { data } } }`,
  close: `mutation ($id: Uuid) { closeStaffSession(id: $id) { ${refusal} ... on MutationCloseStaffSessionSuccess { data } } }`,
  recover: 'mutation ($email: String!) { askForRecovery(email: $email) }',
  choose: `mutation ($token: String!, $password: String!) { choosePassword(token: $token, password: $password) { ${refusal} ... on MutationChoosePasswordSuccess { data } } }`,
} as const

/** The doors over HTTP, as the workspace finds them. */
export const openStaffDoors = (
  database: Database,
  provider: IdentityProvider | null = null,
): Promise<Doors> =>
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
      facilitator: new Map(Object.values(staffDocuments).map((text) => [idOf(text), text])),
      holder: new Map(),
      public: new Map(),
    },
  })

/** The one field that was asked, whichever member of its union it is. */
interface Told<Data> {
  readonly __typename?: string
  readonly code?: string
  readonly data: Data
  readonly waitSeconds: number
  readonly name: string | null
  readonly recoveryCodesLeft: number
  readonly sessions: readonly { readonly id: string; readonly device: string; readonly current: boolean }[]
}

interface Answered<Data> {
  readonly data: Told<Data>
  readonly errors?: readonly object[]
}

/** A browser of its own: it keeps the one cookie of the workspace. */
export const browser = (doors: Doors, agent = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0') => {
  let cookie = ''
  const ask = async <Data>(document: string, variables: object = {}): Promise<Answered<Data>> => {
    const answer = await doors.facilitatorPortal.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        'user-agent': agent,
        ...(cookie === '' ? {} : { cookie: `__Host-cordee=${cookie}` }),
      },
      payload: { documentId: idOf(document), variables },
    })
    const set = answer.cookies.find(({ name }) => name === '__Host-cordee')
    if (set) cookie = set.value
    const { data, errors } = answer.json()
    return { data: (data ? Object.values(data)[0] : {}) as Told<Data>, errors }
  }
  /** Goes to an address of the workspace, cookies kept. */
  const jar = new Map<string, string>()
  const visit = async (url: string): Promise<URL> => {
    const held = new Map(cookie === '' ? jar : [...jar, ['__Host-cordee', cookie]])
    const answer = await doors.facilitatorPortal.inject({
      method: 'GET',
      url,
      headers: {
        'user-agent': agent,
        cookie: [...held].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    })
    for (const { name, value } of answer.cookies) {
      if (name === '__Host-cordee') cookie = value
      else jar.set(name, value)
    }
    return new URL(String(answer.headers.location), 'https://espace.example')
  }
  return {
    ask,
    visit,
    cookie: () => cookie,
    take: (other: string) => {
      cookie = other
    },
  }
}

/** What a telephone shows: this period's code, or that of a period before or after. */
export const telephone = (secret: string, periods = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * periods })
