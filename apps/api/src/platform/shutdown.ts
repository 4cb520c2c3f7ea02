import type { Log } from './log.ts'

const PATIENCE_MS = 10_000
const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** Stops what was started, last first, when the process is asked to end. */
export interface Shutdown {
  /** True from the moment the process was asked to end: say « not ready » to whoever sends work. */
  readonly stopping: boolean
  /**
   * Starts something and remembers how to stop it. Asked to end meanwhile, the process waits for the start,
   * undoes it, and ends: the promise is then never settled.
   */
  own<Thing>(
    name: string,
    start: () => Promise<Thing>,
    stop: (thing: Thing) => Promise<unknown>,
  ): Promise<Thing>
  /** Ends the process as a signal would. */
  end(exitCode: number): void
}

interface Owned {
  readonly name: string
  readonly stop: () => Promise<unknown>
}

type Exit = (code: number) => void

/** Listens to the signals, and to the death of a parent that opened an IPC channel. */
export function createShutdown(log: Log, exit: Exit = (code) => process.exit(code)): Shutdown {
  const owned: Owned[] = []
  const never = new Promise<never>(() => {})
  let stopping = false

  async function stopAll(exitCode: number) {
    if (stopping) return
    stopping = true
    setTimeout(() => {
      log.error({ waitingFor: owned.at(-1)?.name }, 'stopped by force')
      exit(1)
    }, PATIENCE_MS).unref()
    for (let last = owned.at(-1); last; last = owned.at(-1)) {
      await last.stop().catch((error) => log.error({ err: error, stopping: last.name }, 'stopping failed'))
      owned.splice(owned.indexOf(last), 1)
    }
    log.info('stopped')
    exit(exitCode)
  }

  for (const signal of SIGNALS) process.on(signal, () => void stopAll(0))
  process.on('disconnect', () => void stopAll(0))

  return {
    get stopping() {
      return stopping
    },
    own: async (name, start, stop) => {
      if (stopping) return never
      const started = start()
      owned.push({ name, stop: () => started.then(stop, () => {}) })
      const thing = await started
      return stopping ? never : thing
    },
    end: (exitCode) => void stopAll(exitCode),
  }
}
