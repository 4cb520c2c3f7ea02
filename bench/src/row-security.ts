/** What row-level security costs an operation: the same database without and with it, in turn, A B A B in one run. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Client, Pool } from 'pg'
import { openDatabase } from '../../apps/api/src/db/client.ts'
import { startEmbedded } from '../../apps/api/src/db/embedded.ts'
import { migrateDatabase } from '../../apps/api/src/db/migrate.ts'
import { runAs } from '../../apps/api/src/graphql/run-as.ts'
import { generate } from './generate.ts'
import { carrierId, contract, TODAY, userId } from './rows/world.ts'

const DATA_DIR = fileURLToPath(new URL('../../.data/bench', import.meta.url))
const CARRIERS = 3
const ROUNDS = 8
const TIMES = 40
const MOST_MS = 1

const operations: Readonly<Record<string, { document: string; variables?: object }>> = {
  dashboard: { document: '{ today { toDo { title } waiting { title } atRisk { title } } }' },
  'contract page': {
    document: `query ($id: Uuid!) { procurementContract(id: $id) { id subject lots { id commitments { id progress { dueMinutes validatedMinutes } } } pacePoints { month validatedMinutes } } }`,
    variables: { id: contract(0, 0) },
  },
  'hours grid': { document: `{ hoursGrid(from: "2026-09", to: "2026-10") { __typename } }` },
  'list of people': {
    document:
      '{ participants(first: 50) { totalCount edges { node { id identity { firstName lastName } } } } }',
  },
  'search of a name': {
    document: '{ participants(first: 20, search: "mar") { edges { node { id identity { lastName } } } } }',
  },
}

/** @returns false when an operation costs a millisecond more at the median. */
export const benchRowSecurity = async (): Promise<boolean> => {
  const server = await startEmbedded(DATA_DIR)
  const url = await filled(server.url)
  const owner = new Client({ connectionString: url })
  await owner.connect()
  const database = openDatabase(url)
  let kept = true
  try {
    // Two carriers in turn, so that a connection often has to be told another.
    const runs = [0, 1].map((carrier) =>
      runAs(
        database,
        {
          kind: 'FACILITATOR',
          id: userId(carrier),
          name: 'Mesure',
          carrierId: carrierId(carrier),
          organisationId: null,
        },
        { today: TODAY },
      ),
    )
    for (const [name, { document, variables }] of Object.entries(operations)) {
      const ask = async (index: number) => {
        const { errors } = await (runs[index % runs.length] ?? never())(document, { ...variables })
        if (errors) throw new Error(`${name}: ${errors.map(({ message }) => message).join(' · ')}`)
      }
      const without: Round[] = []
      const under: Round[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        await guard(owner, false)
        without.push(await timed(ask))
        await guard(owner, true)
        under.push(await timed(ask))
      }
      const [p50, cpu] = (['p50', 'cpu'] as const).map((of) => differenceOf(of, without, under))
      kept &&= (p50?.cost ?? 0) <= MOST_MS
      console.log(`${name}: p50 ${p50?.said}; CPU of the application and PostgreSQL ${cpu?.said}`)
    }
    console.log(
      `a transaction with a local setting instead: +${(await transactionCost(url)).toFixed(2)} ms at p50`,
    )
  } finally {
    await guard(owner, true)
    await owner.end()
    await database.close()
    await server.stop()
  }
  return kept
}

const filled = async (serverUrl: string): Promise<string> => {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  await client.query('DROP DATABASE IF EXISTS bench_row_security WITH (FORCE)')
  await client.query('CREATE DATABASE bench_row_security')
  await client.end()
  const url = Object.assign(new URL(serverUrl), { pathname: '/bench_row_security' }).href
  await migrateDatabase(url)
  await generate(url, CARRIERS)
  return url
}

/** The policies stay; whether PostgreSQL applies them is switched. */
const guard = async (owner: Client, on: boolean) => {
  const { rows } = await owner.query<{ name: string }>(
    "SELECT polrelid::regclass::text AS name FROM pg_policy WHERE polname = 'own_carrier'",
  )
  const [turn, force] = on ? ['ENABLE', 'FORCE'] : ['DISABLE', 'NO FORCE']
  for (const { name } of rows) {
    await owner.query(`ALTER TABLE ${name} ${turn} ROW LEVEL SECURITY, ${force} ROW LEVEL SECURITY`)
  }
}

interface Round {
  readonly p50: number
  /** Of one operation, here and in PostgreSQL, in milliseconds: a busy machine disturbs it least. */
  readonly cpu: number
}

const timed = async (ask: (index: number) => Promise<unknown>): Promise<Round> => {
  for (let index = 0; index < TIMES / 4; index += 1) await ask(index)
  const before = cpuMilliseconds()
  const times: number[] = []
  for (let index = 0; index < TIMES; index += 1) {
    const from = performance.now()
    await ask(index)
    times.push(performance.now() - from)
  }
  return { p50: median(times), cpu: (cpuMilliseconds() - before) / TIMES }
}

const differenceOf = (of: keyof Round, without: readonly Round[], under: readonly Round[]) => {
  const [bare, guarded] = [without, under].map((rounds) => median(rounds.map((round) => round[of])))
  const cost = (guarded ?? 0) - (bare ?? 0)
  const said = `${bare?.toFixed(2)} → ${guarded?.toFixed(2)} ms (${cost >= 0 ? '+' : ''}${cost.toFixed(2)})`
  return { cost, said }
}

const MS_PER_TICK = 10

/** What this process and the connections of the embedded server have worked so far. */
const cpuMilliseconds = (): number => {
  const postmaster = readFileSync(`${DATA_DIR}/postgresql-18/cluster/postmaster.pid`, 'utf8').split('\n')[0]
  const { user, system } = process.cpuUsage()
  const ticks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const [, parent, ...rest] = statOf(pid)
      return parent === postmaster ? [Number(rest[9]) + Number(rest[10])] : []
    })
  return (user + system) / 1000 + ticks.reduce((sum, each) => sum + each, 0) * MS_PER_TICK
}

/** State, parent and so on, as the system writes them after the name of the program. */
const statOf = (pid: string): readonly string[] => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
  } catch {
    return []
  }
}

/** The shape that keeps nothing on the connection: what it adds before the first statement of an operation. */
const transactionCost = async (url: string): Promise<number> => {
  const pool = new Pool({ connectionString: url, max: 1, options: '-c role=cordee_app' })
  const { p50 } = await timed(async () => {
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query("SELECT set_config('cordee.carrier_id', $1, true)", [carrierId(0)])
    await client.query('COMMIT')
    client.release()
  })
  await pool.end()
  return p50
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

const never = (): never => {
  throw new Error('no carrier to ask for')
}
