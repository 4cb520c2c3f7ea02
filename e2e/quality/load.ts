import autocannon from 'autocannon'
import type { PublicPage } from '../every-page.ts'
import { addresses } from '../playwright.config.ts'
import type { Finding } from './finding.ts'

const RATE = 50
const SECONDS = 60
const LONGEST_P95 = 150

/** Fifty mixed pages a second for a minute; the answers of the API are ready after the first ones. */
export const load = async (pages: readonly PublicPage[]): Promise<Finding> => {
  const requests = pages.map(({ path }) => ({ path }))
  const run = (seconds: number) =>
    autocannon({ url: addresses.public, connections: 20, overallRate: RATE, duration: seconds, requests })
  await run(5)
  const times: number[] = []
  const running = autocannon({
    url: addresses.public,
    connections: 20,
    overallRate: RATE,
    duration: SECONDS,
    requests,
  })
  running.on('response', (_client, _status, _bytes, time) => times.push(time))
  const { errors, timeouts, non2xx, requests: served } = await running
  const ordered = times.toSorted((one, other) => one - other)
  const at = (share: number) => ordered[Math.floor(ordered.length * share)] ?? Number.NaN
  const broken = errors + timeouts + non2xx
  return {
    what: `${RATE} requests a second of mixed pages for ${SECONDS} s`,
    wanted: `p95 ≤ ${LONGEST_P95} ms`,
    found: `p50 ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms, p99 ${at(0.99).toFixed(0)} ms, ${served.total} answers, ${broken} broken`,
    kept: at(0.95) <= LONGEST_P95 && broken === 0,
    details: [],
  }
}
