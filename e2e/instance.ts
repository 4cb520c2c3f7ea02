import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bringInstance } from '../scripts/kept-instance.ts'
import { makeScratch } from '../scripts/scratch.ts'
import { ports } from './playwright.config.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const ready = 'Ctrl-C arrête tout.'

/** A whole instance of its own, started as a person starts it: on what the tests of starts loaded, or on nothing. */
export default async function startInstance() {
  const dataDir = makeScratch('cordee-journeys-')
  bringInstance(dataDir)
  const instance = spawn('npm', ['start'], {
    cwd: root,
    env: {
      ...process.env,
      CORDEE_DATA_DIR: dataDir,
      CORDEE_API_PORT: String(ports.api),
      CORDEE_FACILITATOR_PORT: String(ports.facilitator),
      CORDEE_PUBLIC_PORT: String(ports.public),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await untilReady(instance)
  return async () => {
    instance.kill('SIGTERM')
    await once(instance, 'close')
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const untilReady = (instance: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += String(chunk)
      if (said.includes(ready)) resolve()
    }
    instance.stdout?.on('data', listen)
    instance.stderr?.on('data', listen)
    instance.on('close', (code) => reject(new Error(`npm start ended with code ${code}:\n${said}`)))
  })
