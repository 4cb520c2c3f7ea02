import './server/production-mode.ts'
import { fileURLToPath } from 'node:url'
import { drain } from '@cordee/http/drain'
import { createRequestHandler, type ServerBuild } from 'react-router'
import { environment } from './app/environment.server.ts'
import { addressIn, type Language, languageOf, languages } from './app/messages/language.ts'
import { createApp } from './server/create-app.ts'
import type { Handle } from './server/render.ts'

const LAST_ANSWERS = 9_000

const built = new URL('./build/', import.meta.url)
const build = (await import(new URL('./server/index.js', built).href)) as ServerBuild
// One build, one handler a version of the pages: React Router takes the first word off the address, and puts
// it back on every redirection.
const handlers = Object.fromEntries(
  languages.map((each) => [
    each,
    createRequestHandler({ ...build, basename: addressIn(each, '/') }, 'production'),
  ]),
) as Record<Language, Handle>
let stopping = false
const app = await createApp({
  handle: (request) => handlers[languageOf(new URL(request.url).pathname)](request),
  clientFolder: fileURLToPath(new URL('./client/', built)),
  publicUrl: environment.publicUrl,
  accepting: () => !stopping,
})

// What is asked on a connection that is open is answered; what still hangs after nine seconds is dropped.
const stop = (): void => {
  if (stopping) return
  stopping = true
  setTimeout(() => process.exit(0), LAST_ANSWERS).unref()
  drain(app.server)
    .then(() => app.close())
    .then(
      () => process.exit(0),
      () => process.exit(1),
    )
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
// Whoever started it is gone.
process.once('disconnect', stop)

await app.listen({ host: environment.host, port: environment.port })
