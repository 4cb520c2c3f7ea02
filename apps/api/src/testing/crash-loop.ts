import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { partnerScopes } from '@cordee/domain/access/partner-scopes'
import { hashToken } from '../platform/secret.ts'
import type { TestDatabase } from './base-database.ts'
import { createWorld } from './world.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
/** Compiling what is loaded takes most of a start. */
const compiled = fileURLToPath(new URL('../../../../node_modules/.cordee/compiled', import.meta.url))
const token = 'cordee_essai_0123456789abcdef0123456789'
const WRITERS = 8

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

export interface CrashCounts {
  readonly kills: number
  readonly acknowledged: number
  /** Sent again with the same key because the first answer was lost. */
  readonly sentAgain: number
  readonly rows: Record<string, number>
}

/**
 * The whole API in a process of its own, killed as many times as asked while eight writers refer people without
 * rest; a writer whose answer is lost asks again with the same key until it is acknowledged.
 */
export const crashLoop = async (base: TestDatabase, kills: number): Promise<CrashCounts> => {
  const { app } = base.database
  const world = await createWorld(base.database)
  await app.partnerToken.create({
    data: {
      tokenHash: hashToken(token),
      carrierId: world.carrierId,
      clientId: world.partner.id ?? '',
      scopes: partnerScopes,
      expiresAt: new Date('2099-01-01'),
    },
  })
  const [port, portalPort] = [await freePort(), await freePort()]
  const start = async (): Promise<ChildProcess> => {
    const child = fork(main, [], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        NODE_COMPILE_CACHE: compiled,
        DATABASE_URL: base.url,
        CORDEE_DEMO: '0',
        CORDEE_API_PORT: String(port),
        CORDEE_FACILITATOR_PORT: String(portalPort),
        CORDEE_LOG_LEVEL: 'silent',
        CORDEE_ENCRYPTION_KEYS: `essai:${Buffer.alloc(32, 7).toString('base64')}`,
      },
    })
    await once(child, 'message')
    return child
  }

  let writing = true
  let acknowledged = 0
  let sentAgain = 0
  const write = async (key: string, writer: number): Promise<boolean> => {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/partner/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({
          query: `mutation ($key: String!, $input: ReferCandidateInput!) { referCandidate(idempotencyKey: $key, input: $input) { __typename ... on Error { message } } }`,
          variables: {
            key,
            input: {
              firstName: 'Essai',
              lastName: `Numero${writer}`,
              phone: '06 39 98 00 00',
              adviserName: 'Conseil (essai)',
              informationGivenOn: '2026-11-02',
            },
          },
        }),
      })
      const text = await answer.text()
      if (answer.status === 503) return false
      if (!text.includes('MutationReferCandidateSuccess')) throw new Error(`refused: ${text}`)
      return true
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('refused')) throw error
      return false
    }
  }
  const writer = async (number: number) => {
    for (let n = 0; writing; n += 1) {
      const key = `essai-${number}-${n}-0000`
      for (let tries = 0; !(await write(key, number)); tries += 1) {
        sentAgain += tries === 0 ? 1 : 0
        await wait(50)
      }
      acknowledged += 1
    }
  }

  let child = await start()
  const writers = Array.from({ length: WRITERS }, (_, number) => writer(number))
  for (let kill = 0; kill < kills; kill += 1) {
    // Whatever the machine's speed: some were acknowledged since the start, others are on their way.
    const enough = acknowledged + WRITERS + ((kill * 7) % 23)
    while (acknowledged < enough) await wait(5)
    await wait((kill * 13) % 40)
    child.kill('SIGKILL')
    await once(child, 'exit')
    child = await start()
  }
  await wait(500)
  writing = false
  await Promise.all(writers)
  child.kill('SIGTERM')
  await once(child, 'exit')

  const where = { carrierId: world.carrierId }
  const [referrals, participants, identities, keys, notes, events] = await Promise.all([
    app.referral.count({ where }),
    app.participant.count({ where }),
    app.participantIdentity.count({ where }),
    app.idempotencyKey.count({ where }),
    app.journalEntry.count({ where: { ...where, verb: 'referral:create' } }),
    app.outboxEvent.count({ where: { ...where, type: 'referral.created' } }),
  ])
  return {
    kills,
    acknowledged,
    sentAgain,
    rows: { referrals, participants, identities, keys, notes, events },
  }
}

/** Every acknowledged write is there once, with all that belongs to it; between two kills each writer wrote. */
export const onceEach = ({ kills, acknowledged, rows }: CrashCounts): boolean =>
  acknowledged >= kills * WRITERS && Object.values(rows).every((count) => count === acknowledged)
