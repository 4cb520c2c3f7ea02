import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { hoursOf, orphans } from '../db/invariants.ts'
import type { TestDatabase } from './base-database.ts'
import { insist, MONTH, minutesOf, openWriters, type Writer } from './crash-writers.ts'
import { createWorld, type World } from './world.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
/** Compiling what is loaded takes most of a start. */
const compiled = fileURLToPath(new URL('../../../../node_modules/.cordee/compiled', import.meta.url))
const WRITERS = 8

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** What one writer was told, and what the database says of it. */
interface Declared {
  readonly acknowledged: number
  readonly version: number
  readonly entries: number
  readonly minutes: number
  readonly lastSaid: number
}

export interface CrashCounts {
  readonly kills: number
  readonly acknowledged: Readonly<Record<Writer['writes'], number>>
  /** Sent again with the same key because the first answer was lost. */
  readonly sentAgain: number
  /** What belongs to one person referred, to one declaration, and to both. */
  readonly ofReferrals: Record<string, number>
  readonly ofDeclarations: Record<string, number>
  readonly keys: number
  readonly months: readonly Declared[]
  /** Rows that point at nothing. */
  readonly orphans: readonly string[]
  readonly hours: { readonly ledger: number; readonly commitments: number }
}

/**
 * The whole API in a process of its own, killed as many times as asked while eight writers refer people and declare
 * hours without rest; a writer whose answer is lost asks again with the same key until it is acknowledged.
 */
export const crashLoop = async (base: TestDatabase, kills: number): Promise<CrashCounts> => {
  const world = await createWorld(base.database)
  const writers = await openWriters(base, world, WRITERS / 2)
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
  let sentAgain = 0
  const acknowledged = writers.map(() => 0)
  const all = () => acknowledged.reduce((sum, count) => sum + count, 0)
  const write = async (writer: Writer, number: number) => {
    for (let n = 0; writing; n += 1) {
      const again = await insist(port, writer.ask(`essai-${number}-${n}-0000`, n))
      sentAgain += again ? 1 : 0
      acknowledged[number] = n + 1
    }
  }

  let child = await start()
  const working = Promise.all(writers.map(write))
  const killed = (async () => {
    for (let kill = 0; kill < kills; kill += 1) {
      // Whatever the machine's speed: some were acknowledged since the start, others are on their way.
      const enough = all() + WRITERS + ((kill * 7) % 23)
      while (all() < enough) await wait(5)
      await wait((kill * 13) % 40)
      child.kill('SIGKILL')
      await once(child, 'exit')
      child = await start()
    }
    await wait(500)
  })()
  // A writer that is refused ends the loop: nobody would wait for what it no longer writes.
  await Promise.race([killed, working])
  writing = false
  await working
  child.kill('SIGTERM')
  await once(child, 'exit')
  const of = (kind: Writer['writes']) =>
    writers.reduce((sum, { writes }, n) => sum + (writes === kind ? (acknowledged[n] ?? 0) : 0), 0)
  return {
    ...{ kills, sentAgain, acknowledged: { REFERRAL: of('REFERRAL'), HOURS: of('HOURS') } },
    ...(await countRows(base, world, writers.filter(({ writes }) => writes === 'HOURS').length)),
    months: await Promise.all(
      writers.flatMap(({ placementId }, n) =>
        placementId === null ? [] : [declaredOf(base, placementId, acknowledged[n] ?? 0)],
      ),
    ),
    ...(await invariantsOf(base)),
  }
}

/** People there before anybody wrote are not counted. */
const countRows = async ({ database: { app } }: TestDatabase, { carrierId }: World, before: number) => {
  const where = { carrierId }
  const [referrals, participants, identities, keys, notes, events, declared, told] = await Promise.all([
    app.referral.count({ where }),
    app.participant.count({ where }),
    app.participantIdentity.count({ where }),
    app.idempotencyKey.count({ where }),
    app.journalEntry.count({ where: { ...where, verb: 'referral:create' } }),
    app.outboxEvent.count({ where: { ...where, type: 'referral.created' } }),
    app.journalEntry.count({ where: { ...where, verb: 'hours:declare' } }),
    app.outboxEvent.count({ where: { ...where, type: 'hours.declared' } }),
  ])
  return {
    ofReferrals: {
      ...{ referrals, notes, events },
      ...{ participants: participants - before, identities: identities - before },
    },
    ofDeclarations: { notes: declared, events: told },
    keys,
  }
}

const declaredOf = async (
  { database: { app } }: TestDatabase,
  placementId: string,
  acknowledged: number,
): Promise<Declared> => {
  const month = await app.hoursMonth.findFirstOrThrow({
    where: { placementId, month: new Date(`${MONTH}-01`) },
    include: { entries: true },
  })
  return {
    acknowledged,
    version: month.version,
    entries: month.entries.length,
    minutes: month.entries.reduce((sum, { minutes }) => sum + minutes, 0),
    lastSaid: minutesOf(acknowledged - 1),
  }
}

const invariantsOf = async ({ url }: TestDatabase) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  const held = { orphans: await orphans(client), hours: await hoursOf(client) }
  await client.end()
  return held
}

/** Every acknowledged write is there once, with all that belongs to it; between two kills each writer wrote. */
export const onceEach = ({ kills, acknowledged, ...told }: CrashCounts): boolean => {
  const { REFERRAL, HOURS } = acknowledged
  return (
    REFERRAL + HOURS >= kills * WRITERS &&
    told.keys === REFERRAL + HOURS &&
    Object.values(told.ofReferrals).every((count) => count === REFERRAL) &&
    Object.values(told.ofDeclarations).every((count) => count === HOURS) &&
    told.months.every(declaredOnce) &&
    told.orphans.length === 0 &&
    told.hours.ledger === told.hours.commitments &&
    told.hours.ledger > 0
  )
}

/** Each declaration takes back the one before it: nothing of the ledger is edited, and nothing is there twice. */
const declaredOnce = ({ acknowledged, version, entries, minutes, lastSaid }: Declared): boolean =>
  version === acknowledged && entries === 2 * acknowledged - 1 && minutes === lastSaid
