import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'

/** Counts the changes of what the public door shows, as PostgreSQL tells them at commit. */
export interface PublicChanges {
  /** Null while nobody would tell us of a change: then nothing may be kept ready. */
  epoch(): number | null
  close(): Promise<void>
}

/** Raised by a trigger on every table a public answer is made of. */
const CHANNEL = 'cordee_public_change'
const HEARTBEAT_MS = 5000
const PATIENCE_MS = 2000
const RETRY_MS = 500

/**
 * Listens on a connection of its own, opened at the first question; a pooler that shares connections between
 * transactions would lose what is told, so `url` must lead to PostgreSQL itself.
 */
export function watchPublicChanges(url: string): PublicChanges {
  const closing = new AbortController()
  let told = 0
  let listener: Client | null = null
  let watching: Promise<void> | null = null

  async function watch() {
    while (!closing.signal.aborted) {
      await listen().catch(() => {})
      await pause(RETRY_MS)
    }
  }

  /** Until the connection is lost. What was told meanwhile is unknown, so it counts as a change. */
  async function listen() {
    const client = new Client({
      connectionString: url,
      options: '-c role=cordee_public',
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      keepAlive: true,
    })
    const ended = new AbortController()
    const lost = () => {
      if (listener === client) listener = null
      ended.abort()
    }
    client.on('error', lost)
    client.on('end', lost)
    client.on('notification', () => {
      told += 1
    })
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
      told += 1
      listener = client
      const over = AbortSignal.any([ended.signal, closing.signal])
      while (!over.aborted) {
        await client.query('SELECT 1')
        await pause(HEARTBEAT_MS, over)
      }
    } finally {
      lost()
      await client.end()
    }
  }

  const pause = (milliseconds: number, signal = closing.signal) =>
    wait(milliseconds, undefined, { signal, ref: false }).catch(() => {})

  return {
    epoch: () => {
      watching ??= watch()
      return listener ? told : null
    },
    close: async () => {
      closing.abort()
      await watching
    },
  }
}
