import { setTimeout as pause } from 'node:timers/promises'
import { Logger, type ParsedCronItem, type Runner, run } from 'graphile-worker'
import { Client, Pool } from 'pg'
import type { Log } from '../platform/log.ts'

export interface Job {
  readonly payload: Readonly<Record<string, string>>
  /** When it fails this time, nobody tries again. */
  readonly lastTry: boolean
}

/** Safe to repeat: a process may die after the work and before it is noted. */
export type Task = (job: Job) => Promise<void>

interface RunnerParts {
  readonly url: string
  readonly tasks: Readonly<Record<string, Task>>
  readonly schedule?: ParsedCronItem[]
  readonly log: Log
}

export interface JobRunner {
  /** Finishes what is running, takes nothing more. */
  stop(): Promise<void>
}

const LEAD_LOCK = 2_026_112_704
const STANDBY_MS = 2000
const AT_ONCE = 4
const OPTIONS = '-c role=cordee_worker -c timezone=UTC'

/**
 * Runs the jobs of the queue, one process at a time: the others stand by, and the first to see that it is gone takes
 * over. Alone in the lead, a process knows that whatever is still locked was left by a dead one, and gives it back.
 */
export const startJobRunner = ({ url, tasks, schedule = [], log }: RunnerParts): JobRunner => {
  const ending = new AbortController()
  const lead = async () => {
    const guard = await takeLead(url, ending.signal)
    if (guard === null) return
    const lost = new AbortController()
    guard.on('error', () => lost.abort())
    guard.on('end', () => lost.abort())
    const pool = new Pool({ connectionString: url, max: AT_ONCE + 2, options: OPTIONS })
    pool.on('error', () => {})
    pool.on('connect', (connection) => connection.on('error', () => {}))
    try {
      await guard.query(
        `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by))
         FROM graphile_worker.jobs WHERE locked_by IS NOT NULL`,
      )
      const runner = await run({
        pgPool: pool,
        taskList: Object.fromEntries(
          Object.entries(tasks).map(([name, task]) => [
            name,
            (payload, { job }) =>
              task({
                payload: (payload ?? {}) as Job['payload'],
                lastTry: job.attempts >= job.max_attempts,
              }),
          ]),
        ),
        parsedCronItems: schedule,
        concurrency: AT_ONCE,
        noHandleSignals: true,
        logger: new Logger(() => () => {}),
      })
      watch(runner, log)
      await untilAborted(AbortSignal.any([ending.signal, lost.signal]), runner.promise)
      await runner.stop().catch(() => {})
    } finally {
      await pool.end().catch(() => {})
      await guard.end().catch(() => {})
    }
  }
  const running = (async () => {
    while (!ending.signal.aborted) {
      await lead().catch((error) => log.warn({ err: error }, 'jobs: not running'))
      await pause(STANDBY_MS, undefined, { signal: ending.signal }).catch(() => {})
    }
  })()
  return {
    stop: async () => {
      ending.abort()
      await running
    },
  }
}

/** @returns the connection that holds the lead, once nobody else does; null when asked to end meanwhile */
const takeLead = async (url: string, ending: AbortSignal): Promise<Client | null> => {
  const client = new Client({ connectionString: url, options: OPTIONS, keepAlive: true })
  client.on('error', () => {})
  await client.connect()
  try {
    while (!ending.aborted) {
      const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [
        LEAD_LOCK,
      ])
      if (rows[0]?.mine) return client
      await pause(STANDBY_MS, undefined, { signal: ending }).catch(() => {})
    }
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
  await client.end()
  return null
}

const untilAborted = (signal: AbortSignal, orSettled: Promise<unknown>): Promise<unknown> =>
  Promise.race([
    orSettled.catch(() => {}),
    signal.aborted
      ? undefined
      : new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true })),
  ])

/** Ids, names and counts of tries; never what a job holds. */
const watch = ({ events }: Runner, log: Log) => {
  events.on('job:error', ({ job, error }) =>
    log.warn({ job: job.id, task: job.task_identifier, tries: job.attempts, err: error }, 'job failed'),
  )
  events.on('job:failed', ({ job }) =>
    log.error({ job: job.id, task: job.task_identifier, tries: job.attempts }, 'job given up'),
  )
}
