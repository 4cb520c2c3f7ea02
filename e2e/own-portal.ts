import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ports } from './playwright.config.ts'

const portalFolder = fileURLToPath(new URL('../apps/public-portal', import.meta.url))
const own = { public: ports.public + 1, wire: ports.public + 2 }

/** The way to the API: while it is cut, nobody answers there, as when the API is stopped. */
const openWire = async () => {
  const ends = new Set<Socket>()
  const wire = createServer((near) => {
    const far = connect(ports.api, '127.0.0.1')
    for (const end of [near, far]) {
      ends.add(end)
      end.on('error', () => end.destroy())
      end.on('close', () => ends.delete(end))
    }
    near.pipe(far).pipe(near)
  })
  const join = async () => {
    wire.listen(own.wire, '127.0.0.1')
    await once(wire, 'listening')
  }
  const cut = async () => {
    if (!wire.listening) return
    wire.close()
    for (const end of ends) end.destroy()
    await once(wire, 'close')
  }
  return { join, cut }
}

/** A second public portal, whose API can fall silent and which can stop: the first one serves the others meanwhile. */
export const startOwnPortal = async () => {
  const wire = await openWire()
  await wire.join()
  const address = `http://localhost:${own.public}`
  const portal = spawn(process.execPath, ['server.ts'], {
    cwd: portalFolder,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      CORDEE_PUBLIC_PORT: String(own.public),
      CORDEE_API_URL: `http://127.0.0.1:${own.wire}`,
    },
    stdio: 'ignore',
  })
  const answers = () =>
    fetch(`${address}/livez`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (portal.exitCode === null && !(await answers())) await wait(100)
  const stop = async () => {
    if (portal.exitCode !== null || portal.signalCode !== null) return
    portal.kill('SIGKILL')
    await once(portal, 'close')
  }
  return {
    address,
    silenceApi: wire.cut,
    joinApi: wire.join,
    stop: async () => {
      await wire.cut()
      await stop()
    },
  }
}
