/** More work waits than the database can take soon: the caller is asked to come back. */
export class Overloaded extends Error {
  override name = 'Overloaded'
  readonly retryAfterSeconds = 1
}

const RETRY_WHEN_DOWN_SECONDS = 5
/** Connection lost or refused, server starting, stopping or full: nothing the caller did. */
const DOWN = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'EAI_AGAIN'],
  ...['08000', '08001', '08003', '08004', '08006', '53300', '57P01', '57P02', '57P03'],
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037'],
])
const DOWN_MESSAGE =
  /Connection terminated|Client has encountered a connection error|Can't reach database server/

/** Whether the cause, however deep, is the database being busy or away: an answer 503, and when to come back. */
export function unavailability(error: unknown): { readonly retryAfterSeconds: number } | null {
  for (let cause = error; cause instanceof Error; cause = deeper(cause)) {
    if (cause instanceof Overloaded) return { retryAfterSeconds: cause.retryAfterSeconds }
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
    if (DOWN.has(code) || DOWN_MESSAGE.test(cause.message))
      return { retryAfterSeconds: RETRY_WHEN_DOWN_SECONDS }
  }
  return null
}

/** GraphQL keeps what a resolver threw as `originalError`. */
function deeper(error: Error): unknown {
  return ('originalError' in error ? error.originalError : undefined) ?? error.cause
}
