import type { Driver } from './driver.ts'

export interface SmsProvider {
  readonly url: string
  readonly token: string
  /** Who it comes from: a number that receives answers, or a name of eleven letters that does not. */
  readonly sender: string
}

const PATIENCE_MS = 15_000
const TOO_MANY_REQUESTS = 429

/**
 * Text messages by a provider's HTTP door: `{ reference, from, to, text }` in JSON, the reference being the same when
 * it is told twice. Whatever the provider's own words are, a small bridge in front of it speaks these.
 */
export const httpSms = ({ url, token, sender }: SmsProvider): Driver => ({
  send: async ({ id, address, body }) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'idempotency-key': id,
      },
      body: JSON.stringify({ reference: id, from: sender, to: address, text: body }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await response.body?.cancel()
    if (response.ok) return 'SENT'
    const final = response.status >= 400 && response.status < 500 && response.status !== TOO_MANY_REQUESTS
    if (final) return 'REFUSED'
    throw new Error(`the SMS provider answered ${response.status}`)
  },
})
