import { fileURLToPath } from 'node:url'
import { type Day, parseDay } from '@cordee/domain/kernel/day'
import { z } from 'zod'
import { type EncryptionKey, parseKeyRing } from './cipher.ts'
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
  CORDEE_HOST: z.string().default('127.0.0.1'),
  CORDEE_DATA_DIR: z.string().default(REPOSITORY_DATA_DIR),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'une adresse postgresql://…' }).optional(),
  CORDEE_DEMO: z.enum(['0', '1'], '0 ou 1').optional(),
  CORDEE_TODAY: day.optional(),
  CORDEE_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'fatal, error, warn, info, debug ou silent')
    .default('info'),
  CORDEE_ENCRYPTION_KEYS: keyRing.optional(),
  CORDEE_CARRIER_NAME: z.string().trim().min(1).optional(),
  CORDEE_TERRITORY: z
    .string()
    .regex(/^\d{9}(\s*,\s*\d{9})*$/, 'des numéros d’EPCI (9 chiffres) séparés par des virgules')
    .optional(),
  CORDEE_ADMIN_EMAIL: z.email('une adresse électronique').optional(),
  CORDEE_ADMIN_PASSWORD: z.string().min(12, 'un mot de passe d’au moins 12 caractères').optional(),
  INIT_CWD: z.string().default(() => process.cwd()),
})

/** Everything the environment decides, read once at start. */
export interface Env {
  readonly apiPort: number
  readonly facilitatorPort: number
  readonly host: string
  readonly dataDir: string
  /** Null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null
  /** True when demonstration data was asked for; null when nothing was said. */
  readonly demo: boolean | null
  readonly today: Day | null
  readonly logLevel: string
  /** What seals secrets and criteria, the current key first; null: the embedded database keeps its own. */
  readonly encryptionKeys: readonly [EncryptionKey, ...EncryptionKey[]] | null
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

/** The only reader of the environment. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const { data, error } = variables.safeParse(given)
  if (error) throw unreadable(error)
  const [carrierName, email, password] = [
    data.CORDEE_CARRIER_NAME,
    data.CORDEE_ADMIN_EMAIL,
    data.CORDEE_ADMIN_PASSWORD,
  ]
  return {
    apiPort: data.CORDEE_API_PORT,
    facilitatorPort: data.CORDEE_FACILITATOR_PORT,
    host: data.CORDEE_HOST,
    dataDir: data.CORDEE_DATA_DIR,
    databaseUrl: data.DATABASE_URL ?? null,
    demo: data.CORDEE_DEMO === undefined ? null : data.CORDEE_DEMO === '1',
    today: data.CORDEE_TODAY ?? null,
    logLevel: data.CORDEE_LOG_LEVEL,
    encryptionKeys: data.CORDEE_ENCRYPTION_KEYS ?? null,
    startedIn: data.INIT_CWD,
    firstRun:
      carrierName && email && password
        ? { carrierName, territory: data.CORDEE_TERRITORY?.split(/\s*,\s*/) ?? [], email, password }
        : null,
  }
}

/** Names the variables and what they should hold, never what they hold: it may be a password. */
function unreadable(error: z.ZodError): StartupProblem {
  const wishes = error.issues.map((issue) => `${issue.path.join('.')} doit être ${issue.message}`)
  return new StartupProblem(`Configuration illisible : ${wishes.join(' ; ')}.`)
}
