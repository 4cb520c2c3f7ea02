import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { partnerScopes } from '@cordee/domain/access/partner-scopes'
import fc from 'fast-check'
import { openSession } from '../access/session.ts'
import type { Door } from '../graphql/doors.ts'
import { schemas } from '../graphql/schema.ts'
import { newId, systemClock } from '../platform/clock.ts'
import { createLog } from '../platform/log.ts'
import { hashToken } from '../platform/secret.ts'
import { createServers, type Doors } from '../server.ts'
import type { TestDatabase } from './base-database.ts'
import { drawDocument, type FuzzedDocument } from './fuzz-documents.ts'
import { testCipher } from './test-cipher.ts'
import { createWorld, today, type World } from './world.ts'

/** Strings that belong to one person only: outside of the workspace's data they must never be read. */
export const PLANTED = {
  name: 'Zqxplantee',
  phone: '+33639980417',
  email: 'zqxplantee@cordee.example',
} as const

/** How software speaks of itself when it should not. */
const LEAK =
  /\b(SELECT|INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b|prisma|node_modules|postgres|pg_catalog|\.ts:\d|\n\s+at |\/(home|root|tmp|usr)\/|violates|SQLSTATE|P\d{4}\b/i

export interface FuzzedDoors {
  readonly ask: (door: Door, document: FuzzedDocument) => Promise<{ status: number; body: string }>
  readonly knownIds: readonly string[]
  readonly close: () => Promise<void>
}

const token = 'cordee_essai_0123456789abcdef0123456789'

/** The three doors over a world with one planted person. */
export const openFuzzedDoors = async ({ database }: TestDatabase): Promise<FuzzedDoors> => {
  const world = await createWorld(database)
  const personId = await plant(world, database)
  const trusted = new Map<string, string>()
  const doors: Doors = await createServers({
    database,
    clock: systemClock(today),
    cipher: testCipher,
    log: createLog('error'),
    accepting: () => true,
    publicUrl: 'http://localhost:4000',
    workspaceUrl: 'https://espace.example',
    trusted: { facilitator: trusted, holder: trusted, public: trusted },
  })
  await database.app.partnerToken.create({
    data: {
      tokenHash: hashToken(token),
      carrierId: world.carrierId,
      clientId: world.partner.id ?? '',
      scopes: partnerScopes,
      expiresAt: new Date('2099-01-01'),
    },
  })
  let asked = 0
  let cookie = ''
  const session = async () => {
    // A document may have closed the session: every one begins with somebody signed in.
    const opened = await openSession(
      database.app,
      { id: world.administrator.id ?? '', carrierId: world.carrierId },
      new Date(),
      { device: 'essai' },
    )
    return `__Host-cordee=${opened.token}`
  }
  return {
    knownIds: [personId, world.carrierId, world.facilitator.id ?? '', world.partner.organisationId ?? ''],
    close: () => doors.close(),
    ask: async (door, { source, variables }) => {
      asked += 1
      if (
        door === 'facilitator' &&
        (cookie === '' || asked % 20 === 0 || /sign|session|revoke/i.test(source))
      )
        cookie = await session()
      const documentId = createHash('sha256').update(source).digest('hex')
      if (door !== 'partner') trusted.set(documentId, source)
      const server = door === 'facilitator' ? doors.facilitatorPortal : doors.api
      const answer = await patiently(() =>
        server.inject({
          method: 'POST',
          url: door === 'facilitator' ? '/graphql' : `/${door}/graphql`,
          // Every visitor comes from elsewhere: the brake on floods is not what is tried here.
          remoteAddress: `10.${(asked >> 16) % 256}.${(asked >> 8) % 256}.${asked % 256}`,
          headers: {
            'content-type': 'application/json',
            ...(door === 'partner' ? { authorization: `Bearer ${token}` } : {}),
            ...(door === 'facilitator' ? { cookie } : {}),
          },
          payload: JSON.stringify(
            door === 'partner' ? { query: source, variables } : { documentId, variables },
          ),
        }),
      )
      trusted.delete(documentId)
      return { status: answer.statusCode, body: answer.body }
    },
  }
}

/** A machine that is busy elsewhere says so: the question is asked again. */
const patiently = async <Answer extends { statusCode: number }>(
  ask: () => Promise<Answer>,
): Promise<Answer> => {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask()
    if (answer.statusCode !== 503 || tries === 10) return answer
    await wait(500)
  }
}

const plant = async (world: World, database: TestDatabase['database']): Promise<string> => {
  const id = newId()
  await database.app.participant.create({
    data: {
      id,
      carrierId: world.carrierId,
      lastActivityOn: new Date('2026-11-20'),
      identity: {
        create: {
          firstName: PLANTED.name,
          lastName: PLANTED.name,
          searchName: PLANTED.name.toLowerCase(),
          phone: PLANTED.phone,
          email: PLANTED.email,
        },
      },
    },
  })
  return id
}

/** What is wrong with an answer; null when nothing is. */
export const wrongWith = (door: Door, { status, body }: { status: number; body: string }): string | null => {
  if (status >= 500) return `answered ${status}`
  const { errors, data } = JSON.parse(body) as { errors?: unknown; data?: unknown }
  const said = JSON.stringify(errors ?? null)
  if (/"code":"INTERNAL/.test(said)) return 'INTERNAL'
  if (LEAK.test(said)) return 'an error speaks of the machine'
  const seen = door === 'facilitator' ? said : `${said} ${JSON.stringify(data ?? null)}`
  const planted = Object.values(PLANTED).find((secret) => seen.toLowerCase().includes(secret.toLowerCase()))
  return planted ? `the planted ${planted} is read` : null
}

/** Asks so many documents of a door; the first that is answered wrongly is shrunk to its smallest and shown. */
export const fuzz = async (
  doors: FuzzedDoors,
  door: Door,
  seed: number,
  documents: number,
): Promise<void> => {
  const details = await fc.check(
    fc.asyncProperty(fc.gen(), async (g) => {
      const document = drawDocument(g, schemas[door], doors.knownIds)
      const answer = await doors.ask(door, document)
      const wrong = wrongWith(door, answer)
      if (wrong) throw new Error(`${wrong}: ${JSON.stringify(document)} → ${answer.body.slice(0, 600)}`)
    }),
    { seed, numRuns: documents },
  )
  if (details.failed)
    throw new Error(`seed ${seed}, path ${details.counterexamplePath}`, { cause: details.errorInstance })
}
