import { fileURLToPath } from 'node:url'
import { type Day, parseDay } from '@cordee/domain/kernel/day'
import { z } from 'zod'
import { type EncryptionKey, parseKeyRing } from './cipher.ts'
import type { ProviderSettings } from './identity-provider.ts'
import { StartupProblem } from './startup-problem.ts'

const REPOSITORY_DATA_DIR = fileURLToPath(new URL('../../../../.data', import.meta.url))

const port = (fallback: number) =>
  z.coerce
    .number('un numéro de port')
    .int('un numéro de port')
    .min(0)
    .max(65_535, 'un numéro de port')
    .default(fallback)

const day = z.string().transform((text, context): Day => {
  const parsed = parseDay(text)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: 'une date AAAA-MM-JJ' })
  return z.NEVER
})

const keyRing = z.string().transform((text, context) => {
  const ring = parseKeyRing(text)
  if (ring) return ring
  context.addIssue({
    code: 'custom',
    message: 'une suite nom:clé (32 octets en base64) séparée par des virgules',
  })
  return z.NEVER
})

const variables = z.object({
  CORDEE_API_PORT: port(4000),
  CORDEE_FACILITATOR_PORT: port(4001),
  CORDEE_PUBLIC_PORT: port(4002),
  CORDEE_FACILITATOR_URL: z.url({ protocol: /^https?$/, error: 'une adresse https://…' }).optional(),
  CORDEE_PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'une adresse https://…' }).optional(),
  CORDEE_HOST: z.string().default('127.0.0.1'),
  CORDEE_DATA_DIR: z.string().default(REPOSITORY_DATA_DIR),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'une adresse postgresql://…' }).optional(),
  CORDEE_DEMO: z.enum(['0', '1'], '0 ou 1').optional(),
  CORDEE_TODAY: day.optional(),
  CORDEE_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'fatal, error, warn, info, debug ou silent')
    .default('info'),
  CORDEE_READY_ANSWERS: z.enum(['0', '1'], '0 ou 1').default('1'),
  CORDEE_ENCRYPTION_KEYS: keyRing.optional(),
  CORDEE_CARRIER_NAME: z.string().trim().min(1).optional(),
  CORDEE_TERRITORY: z
    .string()
    .regex(/^\d{9}(\s*,\s*\d{9})*$/, 'des numéros d’EPCI (9 chiffres) séparés par des virgules')
    .optional(),
  CORDEE_ADMIN_EMAIL: z.email('une adresse électronique').optional(),
  CORDEE_ADMIN_PASSWORD: z.string().min(12, 'un mot de passe d’au moins 12 caractères').optional(),
  CORDEE_SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'une adresse smtp:// ou smtps://' }).optional(),
  CORDEE_MAIL_FROM: z.string().includes('@', 'une adresse électronique').optional(),
  CORDEE_SMS_URL: z.url({ protocol: /^https?$/, error: 'une adresse https://…' }).optional(),
  CORDEE_SMS_TOKEN: z.string().min(1).optional(),
  CORDEE_SMS_SENDER: z
    .string()
    .regex(/^(\+\d{6,15}|[A-Za-z][A-Za-z0-9]{0,10})$/, 'un numéro +33… ou un nom de 11 lettres au plus')
    .optional(),
  CORDEE_OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'une adresse https://…' }).optional(),
  CORDEE_OIDC_CLIENT_ID: z.string().min(1).optional(),
  CORDEE_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  CORDEE_OIDC_SCOPES: z.string().default('openid given_name usual_name email siret'),
  CORDEE_OIDC_CHECKS_EMAILS: z.enum(['0', '1'], '0 ou 1').default('1'),
  PATH: z.string().default('/usr/local/bin:/usr/bin:/bin'),
  INIT_CWD: z.string().default(() => process.cwd()),
})

/** Half of a setting would be silence: all of it, or none. */
const TOGETHER = [
  ['CORDEE_SMTP_URL', 'CORDEE_MAIL_FROM'],
  ['CORDEE_SMS_URL', 'CORDEE_SMS_TOKEN', 'CORDEE_SMS_SENDER'],
  ['CORDEE_OIDC_ISSUER', 'CORDEE_OIDC_CLIENT_ID', 'CORDEE_OIDC_CLIENT_SECRET'],
] as const

/** Everything the environment decides, read once at start. */
export interface Env {
  readonly apiPort: number
  readonly facilitatorPort: number
  readonly host: string
  /** The address people type to read the public site, without a slash at its end. */
  readonly publicUrl: string
  /** The address of the workspace. */
  readonly workspaceUrl: string
  readonly dataDir: string
  /** Null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null
  /** True when demonstration data was asked for; null when nothing was said. */
  readonly demo: boolean | null
  readonly today: Day | null
  readonly logLevel: string
  /** False: every public answer is made anew (docs/decisions/0008). */
  readonly readyAnswers: boolean
  /** What seals secrets and criteria, the current key first; null: the embedded database keeps its own. */
  readonly encryptionKeys: readonly [EncryptionKey, ...EncryptionKey[]] | null
  /** Where mail leaves from, and under which address; null: it does not. */
  readonly smtp: { readonly url: string; readonly from: string } | null
  /** The provider of text messages; null: none leaves. */
  readonly sms: { readonly url: string; readonly token: string; readonly sender: string } | null
  /** A machine where one tries things: neither mail nor text leaves it, and its portals are open to it alone. */
  readonly messagesStayHere: boolean
  /** Who says who somebody is (ProConnect); null: nobody but us. */
  readonly identityProvider: ProviderSettings | null
  /** Where the programs of PostgreSQL's client are looked for. */
  readonly programs: string
  /** Where the person who runs a command stands: package managers move before they run it. */
  readonly startedIn: string
  /** What an empty instance needs before anyone can sign in; null unless all three are given. */
  readonly firstRun: {
    readonly carrierName: string
    /** EPCI codes of its communautés de communes. */
    readonly territory: readonly string[]
    readonly email: string
    readonly password: string
  } | null
}

const LOCAL: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])
const isLocal = (host: string): boolean => LOCAL.has(host)

/** The only reader of the environment. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const { data, error } = variables.safeParse(given)
  if (error) throw unreadable(error)
  for (const together of TOGETHER) {
    const missing = together.filter((name) => data[name] === undefined)
    if (missing.length > 0 && missing.length < together.length) throw incomplete(together, missing)
  }
  const [carrierName, email, password] = [
    data.CORDEE_CARRIER_NAME,
    data.CORDEE_ADMIN_EMAIL,
    data.CORDEE_ADMIN_PASSWORD,
  ]
  const smtp =
    data.CORDEE_SMTP_URL && data.CORDEE_MAIL_FROM
      ? { url: data.CORDEE_SMTP_URL, from: data.CORDEE_MAIL_FROM }
      : null
  const sms =
    data.CORDEE_SMS_URL && data.CORDEE_SMS_TOKEN && data.CORDEE_SMS_SENDER
      ? { url: data.CORDEE_SMS_URL, token: data.CORDEE_SMS_TOKEN, sender: data.CORDEE_SMS_SENDER }
      : null
  const workspaceUrl =
    data.CORDEE_FACILITATOR_URL?.replace(/\/+$/, '') ?? `http://localhost:${data.CORDEE_FACILITATOR_PORT}`
  const publicUrl =
    data.CORDEE_PUBLIC_URL?.replace(/\/+$/, '') ?? `http://localhost:${data.CORDEE_PUBLIC_PORT}`
  const readHere = [workspaceUrl, publicUrl].every((url) => isLocal(new URL(url).hostname))
  return {
    apiPort: data.CORDEE_API_PORT,
    facilitatorPort: data.CORDEE_FACILITATOR_PORT,
    host: data.CORDEE_HOST,
    workspaceUrl,
    publicUrl,
    dataDir: data.CORDEE_DATA_DIR,
    databaseUrl: data.DATABASE_URL ?? null,
    demo: data.CORDEE_DEMO === undefined ? null : data.CORDEE_DEMO === '1',
    today: data.CORDEE_TODAY ?? null,
    logLevel: data.CORDEE_LOG_LEVEL,
    readyAnswers: data.CORDEE_READY_ANSWERS === '1',
    encryptionKeys: data.CORDEE_ENCRYPTION_KEYS ?? null,
    smtp,
    sms,
    messagesStayHere: smtp === null && sms === null && isLocal(data.CORDEE_HOST) && readHere,
    identityProvider:
      data.CORDEE_OIDC_ISSUER && data.CORDEE_OIDC_CLIENT_ID && data.CORDEE_OIDC_CLIENT_SECRET
        ? {
            issuer: data.CORDEE_OIDC_ISSUER,
            clientId: data.CORDEE_OIDC_CLIENT_ID,
            clientSecret: data.CORDEE_OIDC_CLIENT_SECRET,
            scopes: data.CORDEE_OIDC_SCOPES,
            checksEmails: data.CORDEE_OIDC_CHECKS_EMAILS === '1',
          }
        : null,
    programs: data.PATH,
    startedIn: data.INIT_CWD,
    firstRun:
      carrierName && email && password
        ? { carrierName, territory: data.CORDEE_TERRITORY?.split(/\s*,\s*/) ?? [], email, password }
        : null,
  }
}

function incomplete(together: readonly string[], missing: readonly string[]): StartupProblem {
  return new StartupProblem(
    `Configuration incomplète : ${together.join(', ')} vont ensemble. Il manque ${missing.join(', ')}.`,
  )
}

/** Names the variables and what they should hold, never what they hold: it may be a password. */
function unreadable(error: z.ZodError): StartupProblem {
  const wishes = error.issues.map((issue) => `${issue.path.join('.')} doit être ${issue.message}`)
  return new StartupProblem(`Configuration illisible : ${wishes.join(' ; ')}.`)
}
