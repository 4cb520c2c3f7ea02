import autocannon from 'autocannon'
import type { Asked } from './scenarios.ts'
import type { Server } from './servers.ts'

export interface Figures {
  readonly perSecond: number
  readonly p50: number
  /** Stricter than the p95 of the budgets: what the tool counts. */
  readonly p97: number
  readonly p99: number
  readonly cpuMs: number
  readonly memory: number
  readonly failed: number
}

const CONNECTIONS = 8

/** Enough for the compiler of the engine to have seen the whole way of an answer; in later rounds it has. */
const WARM_UP_SECONDS = { first: 3, later: 1 } as const

const cannon = (
  base: string,
  asked: Asked,
  duration: number,
  connections: number,
): Promise<autocannon.Result> =>
  autocannon({
    url: base + asked.path,
    method: asked.method,
    connections,
    duration,
    ...(asked.headers ? { headers: asked.headers } : {}),
    ...(asked.body ? { body: asked.body } : {}),
  })

/** One question asked for some seconds by eight connections; the server is warm. */
export const measure = async (
  server: Server,
  base: string,
  asked: Asked,
  { seconds, round }: { readonly seconds: number; readonly round: number },
  connections = CONNECTIONS,
): Promise<Figures> => {
  await cannon(base, asked, round === 0 ? WARM_UP_SECONDS.first : WARM_UP_SECONDS.later, connections)
  const before = server.cpuSeconds()
  const result = await cannon(base, asked, seconds, connections)
  const answered = result['2xx']
  return {
    perSecond: answered / result.duration,
    p50: result.latency.p50,
    p97: result.latency.p97_5,
    p99: result.latency.p99,
    cpuMs: ((server.cpuSeconds() - before) * 1000) / Math.max(1, answered),
    memory: server.memoryMegabytes(),
    failed: result.non2xx + result.errors,
  }
}

/** What one question is answered, to see that the servers say the same. */
export const ask = async (base: string, { path, method, headers, body }: Asked): Promise<unknown> => {
  const answer = await fetch(base + path, { method, headers: { ...headers }, ...(body ? { body } : {}) })
  const said = (await answer.json()) as { data?: unknown; errors?: unknown }
  if (answer.status !== 200 || said.errors) {
    throw new Error(
      `${path.slice(0, 60)}: ${answer.status} ${JSON.stringify(said.errors ?? said).slice(0, 400)}`,
    )
  }
  return said.data
}
