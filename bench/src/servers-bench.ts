/** Ours beside hand-written SQL and PostGraphile 5, on the same database in one run: A B C, A B C. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { startEmbedded } from '../../apps/api/src/db/embedded.ts'
import { migrateDatabase } from '../../apps/api/src/db/migrate.ts'
import { checkEqual, checkRows } from './answers.ts'
import { generate } from './generate.ts'
import { ask, type Figures, measure } from './measure.ts'
import { type Measured, report } from './report.ts'
import { type Asked, scenarios } from './scenarios.ts'
import { startOurs, startPeer } from './servers.ts'
import { staleness } from './staleness.ts'

const DATA_DIR = fileURLToPath(new URL('../../.data/bench', import.meta.url))
const REPORT = fileURLToPath(new URL('../../docs/performance.md', import.meta.url))

const median = (figures: readonly Figures[]): Figures =>
  figures.toSorted((one, other) => one.perSecond - other.perSecond)[Math.floor(figures.length / 2)] as Figures

const having = (asked: Asked, more: 'kept' | 'noted'): Asked => ({
  ...asked,
  path: `${asked.path}${asked.path.includes('?') ? '&' : '?'}${more}=1`,
})

const spread = (figures: readonly Figures[]): number => {
  const rates = figures.map(({ perSecond }) => perSecond)
  return Math.max(...rates) / Math.min(...rates)
}

const freshDatabase = async (serverUrl: string, carriers: number): Promise<string> => {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  const name = `bench_${carriers}`
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
  await migrateDatabase(url)
  const before = performance.now()
  await generate(url, carriers)
  console.log(`×${carriers}: filled in ${((performance.now() - before) / 1000).toFixed(1)} s`)
  return url
}

const measureSize = async (
  url: string,
  carriers: number,
  seconds: number,
  rounds: number,
  only: string | undefined,
): Promise<Measured[]> => {
  const raw = await startPeer('raw', url)
  const graphile = await startPeer('postgraphile', url)
  const ours = await startOurs(url, true)
  const bypassed = await startOurs(url, false)
  const measured: Measured[] = []
  try {
    for (const scenario of scenarios.filter(({ name }) => only === undefined || name === only)) {
      const visitor = scenario.name.startsWith('public')
      const door = scenario.ours.path.startsWith('/graphql') ? bypassed.workspaceUrl : bypassed.url
      const said = await ask(raw.url, scenario.raw)
      const answered = await ask(door, scenario.ours)
      checkRows(scenario, {
        raw: said,
        ours: answered,
        PostGraphile: await ask(graphile.url, scenario.postgraphile),
      })
      if (visitor || scenario.name === 'partner list') checkEqual(scenario, said, answered)
      if (rounds === 0) continue
      const runs = {
        raw: [] as Figures[],
        postgraphile: [] as Figures[],
        ours: [] as Figures[],
        hit: [] as Figures[],
        bytes: [] as Figures[],
        noted: [] as Figures[],
        alone: [] as Figures[],
      }
      for (let round = 0; round < rounds; round += 1) {
        const times = { seconds, round }
        runs.raw.push(await measure(raw, raw.url, scenario.raw, times))
        runs.postgraphile.push(await measure(graphile, graphile.url, scenario.postgraphile, times))
        runs.ours.push(await measure(bypassed, door, scenario.ours, times))
        if (door === bypassed.workspaceUrl)
          runs.alone.push(await measure(bypassed, door, scenario.ours, times, 1))
        if (scenario.name === 'partner list')
          runs.noted.push(await measure(raw, raw.url, having(scenario.raw, 'noted'), times))
        if (visitor) {
          runs.hit.push(await measure(ours, ours.url, scenario.ours, times))
          runs.bytes.push(await measure(raw, raw.url, having(scenario.raw, 'kept'), times))
        }
      }
      for (const [server, figures] of Object.entries(runs)) {
        if (figures.length === 0) continue
        const row = { carriers, scenario: scenario.name, server, ...median(figures), spread: spread(figures) }
        measured.push(row)
        console.log(
          `×${carriers} ${scenario.name} ${server}: ${row.perSecond.toFixed(0)}/s, p97.5 ${row.p97} ms, ${row.cpuMs.toFixed(2)} ms CPU, ${row.failed} failed`,
        )
      }
    }
  } finally {
    await Promise.all([raw, graphile, ours, bypassed].map((server) => server.stop()))
  }
  return measured
}

const replaced = (page: string, text: string): string =>
  page.replace(/<!-- measured -->[\s\S]*<!-- \/measured -->\n/, () => text)

/** @returns false when a budget is missed. */
export const benchServers = async (): Promise<boolean> => {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      sizes: { type: 'string', default: '1,10,100' },
      seconds: { type: 'string', default: '3' },
      rounds: { type: 'string', default: '2' },
      only: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  })
  const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)]
  const embedded = await startEmbedded(DATA_DIR)
  try {
    const measured: Measured[] = []
    const stale: number[] = []
    for (const carriers of values.sizes.split(',').map(Number)) {
      const url = await freshDatabase(embedded.url, carriers)
      measured.push(...(await measureSize(url, carriers, seconds, rounds, values.only)))
      if (rounds > 0 && values.only === undefined) stale.push(...(await staleness(url)))
    }
    if (rounds === 0 || values.only !== undefined) return true
    const { text, kept } = report(measured, stale)
    console.log(text)
    if (values.write) writeFileSync(REPORT, replaced(readFileSync(REPORT, 'utf8'), text))
    return kept
  } finally {
    await embedded.stop()
  }
}
