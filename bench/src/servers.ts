import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { TODAY } from './rows/world.ts'

/** A server in a process of its own, whose time and memory are read from the system. */
export interface Server {
  readonly url: string
  /** Seconds of CPU since its start. */
  cpuSeconds(): number
  memoryMegabytes(): number
  stop(): Promise<void>
}

const TICKS_PER_SECOND = 100

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
      .on('error', reject)
      .listen(0, '127.0.0.1', () => {
        const address = server.address()
        server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
      })
  })

const watched = async (child: ChildProcess, port: number): Promise<Server> => {
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`a server ended with ${code} before it was ready`)
    }),
  ])
  const read = (name: string) => readFileSync(`/proc/${child.pid}/${name}`, 'utf8')
  return {
    url: `http://127.0.0.1:${port}`,
    cpuSeconds: () => {
      const [user = '0', system = '0'] = read('stat')
        .replace(/^.*\) /, '')
        .split(' ')
        .slice(11, 13)
      return (Number(user) + Number(system)) / TICKS_PER_SECOND
    },
    memoryMegabytes: () => Math.round(Number(/VmRSS:\s+(\d+)/.exec(read('status'))?.[1] ?? 0) / 1024),
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

const run = (file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  })

export const startPeer = async (name: 'raw' | 'postgraphile', url: string): Promise<Server> => {
  const port = await freePort()
  return watched(run(`peers/${name}.ts`, [url, String(port)]), port)
}

/** Ours as it runs in production: `/graphql` and the two other doors on its two ports, behind one object. */
export const startOurs = async (
  url: string,
  readyAnswers: boolean,
): Promise<Server & { readonly workspaceUrl: string }> => {
  const [port, workspacePort] = [await freePort(), await freePort()]
  const server = await watched(
    run('../../apps/api/src/main.ts', [], {
      DATABASE_URL: url,
      CORDEE_DEMO: '0',
      CORDEE_TODAY: TODAY,
      CORDEE_API_PORT: String(port),
      CORDEE_FACILITATOR_PORT: String(workspacePort),
      CORDEE_ENCRYPTION_KEYS: `mesure:${Buffer.alloc(32, 7).toString('base64')}`,
      CORDEE_READY_ANSWERS: readyAnswers ? '1' : '0',
    }),
    port,
  )
  return { ...server, workspaceUrl: `http://127.0.0.1:${workspacePort}` }
}
