import type { Server as HttpServer } from 'node:http'
import { Server } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

const PATIENCE_MS = 2000
const GLANCE_MS = 20

/**
 * Takes no more connections, but answers on those that are open until they end. (The HTTP server's own `close`
 * cuts those that are between two requests, the very moment at which the next request may be on its way.)
 * Every answer has to say `connection: close` from now on.
 */
export async function drain(server: HttpServer, patienceMs = PATIENCE_MS): Promise<void> {
  if (!server.listening) return
  Server.prototype.close.call(server)
  const openConnections = promisify(server.getConnections.bind(server))
  const deadline = performance.now() + patienceMs
  while ((await openConnections()) > 0 && performance.now() < deadline) await wait(GLANCE_MS)
}
