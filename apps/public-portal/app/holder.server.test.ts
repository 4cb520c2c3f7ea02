import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { AnswerCandidateDocument } from './gql/holder/graphql.ts'

const keys: (string | undefined)[] = []
const written = new Set<string>()

/** An API that writes once by key, and says so the other times. */
const door = createServer((incoming, outgoing) => {
  const key = incoming.headers['idempotency-key']?.toString()
  keys.push(key)
  const before = key !== undefined && written.has(key)
  if (key !== undefined) written.add(key)
  const answer = before
    ? { data: null, errors: [{ extensions: { code: 'ALREADY_DONE' } }] }
    : { data: { answerReferral: { __typename: 'MutationAnswerReferralSuccess' } } }
  outgoing.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
})

beforeAll(async () => {
  await new Promise<void>((ready) => door.listen(0, '127.0.0.1', ready))
  vi.resetModules()
  vi.stubEnv('CORDEE_API_URL', `http://127.0.0.1:${(door.address() as AddressInfo).port}`)
})
afterAll(() => {
  vi.unstubAllEnvs()
  door.close()
})

const send = async (key: unknown) => {
  const { sendAsHolder } = await import('./holder.server.ts')
  const variables = { id: 'i', version: 1, answer: 'MEET' as never, reason: null }
  const request = new Request('https://portal.test/lien')
  return sendAsHolder(request, AnswerCandidateDocument, variables, key)
}
const success = { answerReferral: { __typename: 'MutationAnswerReferralSuccess' } }

test('one form sent twice, at once or later, is written once and reads as done each time', async () => {
  const key = crypto.randomUUID()
  expect(await Promise.all([send(key), send(key)])).toEqual([success, success])
  expect(await send(key)).toEqual(success)
  expect(written).toEqual(new Set([key]))
})

test('what is no key is not sent as one', async () => {
  keys.length = 0
  for (const none of [null, 'court', 'a\nb: c-------', 'x'.repeat(81)]) await send(none)
  expect(keys).toEqual([undefined, undefined, undefined, undefined])
})
