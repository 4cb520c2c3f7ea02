import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { getPriority, setPriority } from 'node:os'

const PATIENCE_MS = 12_000
/** Every process that this command started and that has not ended, and how to ask it to.
 * @type {Map<import('node:child_process').ChildProcess, () => void>} */
const running = new Map()

/** Starts a server that stops by itself, with what it started, when it is asked to.
 * @param {string[]} command
 * @param {import('node:child_process').SpawnOptions} options */
export function launch([command, ...args], options) {
  const child = spawn(command, args, { ...options, detached: true })
  return remember(child, () => child.kill('SIGTERM'))
}

/**
 * Runs a command to its end; stopping it stops its whole group, since tools forget their own children.
 * @param {string[]} command
 * @param {import('node:child_process').SpawnOptions & { show?: boolean, priority?: number }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run([command, ...args], { show = false, priority = 0, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    remember(child, () => signalGroup(child, 'SIGTERM'))
    // What it starts in its turn has the priority it has.
    if (child.pid && priority > getPriority()) setPriority(child.pid, priority)
    let output = ''
    const listen = (stream, shown) =>
      stream.on('data', (chunk) => {
        output += chunk
        if (show) shown.write(chunk)
      })
    listen(child.stdout, process.stdout)
    listen(child.stderr, process.stderr)
    child.on('error', reject).on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

function remember(child, stop) {
  running.set(child, stop)
  return child.on('exit', () => running.delete(child)).on('error', () => running.delete(child))
}

/** Asks everything that runs to stop, and ends by force what has not stopped in time. */
export async function stopChildren() {
  const children = [...running.keys()]
  const ended = Promise.all(children.map((child) => once(child, 'exit')))
  for (const stop of running.values()) stop()
  const force = setTimeout(() => {
    for (const child of running.keys()) signalGroup(child, 'SIGKILL')
  }, PATIENCE_MS)
  await ended
  clearTimeout(force)
}

function signalGroup(child, name) {
  try {
    process.kill(-child.pid, name)
  } catch {
    // It has ended meanwhile.
  }
}

/**
 * Stops everything, then this command, when it is asked to end; and when npm, which started it, was killed
 * without being able to tell.
 */
export function stopWithUs(beforeStopping = () => {}) {
  let asked = false
  const stop = async (code) => {
    if (asked) return
    asked = true
    beforeStopping()
    await stopChildren()
    process.exit(code)
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => stop(0))
  if (process.env.npm_lifecycle_event) {
    const npm = process.ppid
    setInterval(() => process.ppid === npm || stop(1), 1000).unref()
  }
}
