import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { makeScratch } from '../scratch.ts'
import { ROOT } from '../workspace.mjs'

const READY = 'Ctrl-C arrête tout.'

/** A place for an instance of its own: a data folder and three free ports. */
export async function makePlace() {
  const dataDir = makeScratch('cordee-start-')
  const [api, facilitator, portal] = await Promise.all([freePort(), freePort(), freePort()])
  return {
    dataDir,
    ports: { api, facilitator, public: portal },
    settings: {
      CORDEE_DATA_DIR: dataDir,
      CORDEE_API_PORT: String(api),
      CORDEE_FACILITATOR_PORT: String(facilitator),
      CORDEE_PUBLIC_PORT: String(portal),
    },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  server.close()
  return port
}

/**
 * Runs `npm start` as a person does.
 * @param {Record<string, string>} settings
 */
export function npmStart(settings) {
  const npm = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = once(npm, 'close').then(([code]) => code)
  const ready = new Promise((resolve, reject) => {
    const listen = (chunk) => {
      output += chunk
      if (output.includes(READY)) resolve(undefined)
    }
    npm.stdout.on('data', listen)
    npm.stderr.on('data', listen)
    ended.then((code) => reject(new Error(`npm start ended with code ${code}:\n${output}`)))
  })
  // Whoever waits for the end alone does not wait to be ready.
  ready.catch(() => {})
  return { npm, ready, ended, output: () => output }
}

/** Every process that was started with this data folder in its environment, ended ones left out. */
export function processesOf(dataDir) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => read(`/proc/${pid}/environ`).includes(`CORDEE_DATA_DIR=${dataDir}\0`))
    .map((pid) => ({ pid: Number(pid), command: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim() }))
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
