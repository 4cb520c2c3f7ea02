import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/** What names or reaches a person, or opens a door: hidden wherever a logged object holds it. */
const PERSONAL = [
  ...[
    'authorization',
    'cookie',
    '["set-cookie"]',
    'password',
    'token',
    'secret',
    'variables',
    'body',
    'query',
  ],
  ...['email', 'phone', 'firstName', 'lastName', 'name', 'birthDate', 'address', 'ip', 'remoteAddress'],
]
const DEPTHS = ['', '*', '*.*', '*.*.*']
const REDACTED = PERSONAL.flatMap((key) =>
  DEPTHS.map((depth) => (depth && !key.startsWith('[') ? `${depth}.${key}` : `${depth}${key}`)),
)

/** One line of JSON an event: ids, states, counts and durations, never what people write. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: REDACTED, censor: '[masqué]' },
    serializers: { err: errorFacts, error: errorFacts, req: requestFacts, res: responseFacts },
  }
  return destination ? pino(options, destination) : pino(options)
}

/**
 * For the one line a request leaves, whose type holds ids, routes, states and durations and nothing else: searching it
 * for names costs twenty times the line. Written a few at a time, within a tenth of a second: each on its own costs as
 * much as the answer it tells of.
 */
export const accessLog = ({ level }: Log, destination: DestinationStream = fewAtATime()) => {
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  return (line: AccessLine): void => log.info(line)
}

const fewAtATime = () => pino.destination({ minLength: 4096, periodicFlush: 100 })

export interface AccessLine {
  readonly requestId: string
  readonly route: string | undefined
  readonly status: number
  readonly ms: number
}

/** An error's message may quote the value that caused it: Prisma shows its whole call, PostgreSQL the bad datum. */
function errorFacts(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const quotesData = code?.startsWith('22') && code.length === 5
  const quotesCall = error.name.startsWith('PrismaClient')
  const message = quotesCall ? error.message.trimEnd().split('\n').at(-1) : error.message
  return {
    type: error.name,
    code,
    message: quotesData ? undefined : message,
    at: error.stack?.match(/^\s+at .+$/gm)?.map((frame) => frame.trim().slice(3)),
    cause: error.cause instanceof Error ? errorFacts(error.cause) : undefined,
  }
}

interface LoggedRequest {
  readonly id?: string
  readonly method?: string
  readonly url?: string
}

/** The path without its query, where a reader's search or variables would be. */
function requestFacts({ id, method, url }: LoggedRequest): object {
  return { id, method, path: url?.split('?')[0] }
}

function responseFacts({ statusCode }: { readonly statusCode?: number }): object {
  return { statusCode }
}
