import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import type { Door } from '../graphql/doors.ts'
import { schemas } from '../graphql/schema.ts'
import { newId, systemClock } from '../platform/clock.ts'
import { createLog } from '../platform/log.ts'
import { createServers, type Doors } from '../server.ts'
import type { TestDatabase } from './base-database.ts'
import { drawDocument, type FuzzedDocument } from './fuzz-documents.ts'
import { openVisitors, type Visitor } from './fuzz-visitors.ts'
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
/** Said yes, said no, or asked too much or too often: nothing else is an answer to a document. */
const ANSWERS = new Set([200, 400, 413, 429])

interface Answer {
  readonly status: number
  readonly body: string
}

export interface FuzzedDoors {
  readonly ask: (door: Door, visitor: Visitor, document: FuzzedDocument) => Promise<Answer>
  readonly visitorsOf: (door: Door) => readonly Visitor[]
  readonly knownIds: readonly string[]
  readonly close: () => Promise<void>
}

/** Documents one visitor asks before coming in anew. */
const stay = 25
/** Steps of coming in: whoever did not begin is told to. */
const comingIn = /\{ (enterCode|\w+Enrolment|proveAdviser)\b/
/** What may put somebody out. */
const closing = /sign|session|revoke|link|erase|disable|editStaff|mergePeople/i

/** The four doors, each at its own address, over a world with one planted person. */
export const openFuzzedDoors = async (base: TestDatabase): Promise<FuzzedDoors> => {
  const { database } = base
  const world = await createWorld(database)
  const visitors = await openVisitors(base, world)
  const personId = await plant(world, database)
  const trusted = new Map<Door, Map<string, string>>()
  const listOf = (door: Door) => trusted.get(door) ?? trusted.set(door, new Map()).get(door) ?? new Map()
  const doors: Doors = await createServers({
    database,
    clock: systemClock(today),
    cipher: testCipher,
    log: createLog('error'),
    accepting: () => true,
    publicUrl: 'http://localhost:4000',
    workspaceUrl: 'https://espace.example',
    trusted: { facilitator: listOf('facilitator'), holder: listOf('holder'), public: listOf('public') },
  })
  const addresses = {
    facilitator: { server: doors.facilitatorPortal, url: '/graphql' },
    holder: { server: doors.api, url: '/graphql' },
    partner: { server: doors.api, url: '/partner/graphql' },
    public: { server: doors.api, url: '/public/graphql' },
  } as const satisfies Record<Door, object>
  let asked = 0
  const inside = new Map<Visitor, { readonly shown: Record<string, string>; readonly until: number }>()
  /** What a document may have closed is opened again: every one begins with somebody inside. */
  const shownBy = async (visitor: Visitor) => {
    const before = inside.get(visitor)
    if (before && before.until > asked) return before.shown
    const shown = await visitor.enter()
    inside.set(visitor, { shown, until: asked + stay })
    return shown
  }
  return {
    knownIds: [personId, ...visitors.ids],
    visitorsOf: (door) => visitors.of[door],
    close: () => doors.close(),
    ask: async (door, visitor, { source, variables }) => {
      asked += 1
      const documentId = createHash('sha256').update(source).digest('hex')
      if (door !== 'partner') listOf(door).set(documentId, source)
      const shown = await shownBy(visitor)
      const { server, url } = addresses[door]
      const answer = await patiently(() =>
        server.inject({
          method: 'POST',
          url,
          // Every visitor comes from elsewhere: the brake on floods is not what is tried here.
          remoteAddress: `10.${(asked >> 16) % 256}.${(asked >> 8) % 256}.${asked % 256}`,
          headers: { 'content-type': 'application/json', ...shown },
          payload: JSON.stringify(
            door === 'partner' ? { query: source, variables } : { documentId, variables },
          ),
        }),
      )
      listOf(door).delete(documentId)
      if (closing.test(source)) inside.clear()
      return { status: answer.statusCode, body: answer.body }
    },
  }
}

/** A machine that is busy elsewhere says so: the question is asked again. */
const patiently = async <Answered extends { statusCode: number }>(
  ask: () => Promise<Answered>,
): Promise<Answered> => {
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
export const wrongWith = (
  { seesPeople, unknown = false }: Pick<Visitor, 'seesPeople' | 'unknown'>,
  { status, body }: Answer,
): string | null => {
  if (!ANSWERS.has(status) && !(unknown && status === 401)) return `answered ${status}`
  const { errors, data } = JSON.parse(body) as { errors?: unknown; data?: unknown }
  const said = JSON.stringify(errors ?? null)
  if (/"code":"INTERNAL/.test(said)) return 'INTERNAL'
  if (said.includes('"code":"DOCUMENT_NOT_TRUSTED"')) return 'the document did not come to its door'
  if (LEAK.test(said)) return 'an error speaks of the machine'
  const seen = seesPeople ? said : `${said} ${JSON.stringify(data ?? null)}`
  const planted = Object.values(PLANTED).find((secret) => seen.toLowerCase().includes(secret.toLowerCase()))
  return planted ? `the planted ${planted} is read` : null
}

const notReached = new Set<unknown>(['NotAllowed', 'InvalidInput'])
/** The operation itself answered, be it by a rule; an error, nothing at all, or a refusal at its threshold is no answer of it. */
const reached = (body: string): boolean =>
  Object.values((JSON.parse(body) as { data?: object | null }).data ?? {}).some(
    (field: { __typename?: unknown } | null) => field !== null && !notReached.has(field.__typename),
  )

/** Of each visitor of a door: what was asked, and how much of it the operations themselves answered. */
export type Told = Record<string, { asked: number; reached: number }>

/** Asks so many documents of a door; the first that is answered wrongly is shrunk to its smallest and shown. */
export const fuzz = async (
  doors: FuzzedDoors,
  door: Door,
  seed: number,
  documents: number,
): Promise<Told> => {
  const visitors = doors.visitorsOf(door)
  const told: Told = Object.fromEntries(visitors.map(({ name }) => [name, { asked: 0, reached: 0 }]))
  const details = await fc.check(
    fc.asyncProperty(fc.constantFrom(...visitors), fc.gen(), async (visitor, g) => {
      const document = drawDocument(g, schemas[door], doors.knownIds)
      const answer = await doors.ask(door, visitor, document)
      const unknown = visitor.unknown === true || comingIn.test(document.source)
      const wrong = wrongWith({ ...visitor, unknown }, answer)
      if (wrong) {
        const asked = `${visitor.name} ${JSON.stringify(document)}`
        throw new Error(`${wrong}: ${asked} → ${answer.body.slice(0, 600)}`)
      }
      const count = told[visitor.name]
      if (!count) return
      count.asked += 1
      if (reached(answer.body)) count.reached += 1
    }),
    { seed, numRuns: documents },
  )
  if (details.failed)
    throw new Error(`seed ${seed}, path ${details.counterexamplePath}`, { cause: details.errorInstance })
  return told
}
