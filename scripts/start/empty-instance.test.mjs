import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NODE, ROOT } from '../workspace.mjs'
import { makePlace, npmStart, processesOf } from './instance.mjs'

/** Somebody's own PostgreSQL, which happens to be one of ours in a folder of its own. */
let theirs
let server
let databaseUrl
let place
/** Somebody’s own server is given the keys of what is sealed in it. */
const keys = { CORDEE_ENCRYPTION_KEYS: `essai:${Buffer.alloc(32, 7).toString('base64')}` }
beforeAll(async () => {
  ;[theirs, place] = await Promise.all([makePlace(), makePlace()])
  const module = join(ROOT, 'apps/api/src/db/embedded.ts')
  const program = `import { startEmbedded } from ${JSON.stringify(module)}
    const server = await startEmbedded(${JSON.stringify(theirs.dataDir)})
    process.on('SIGTERM', () => server.stop().then(() => process.exit(0)))
    console.log(server.url)`
  server = spawn(NODE, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  databaseUrl = String((await once(server.stdout, 'data'))[0]).trim()
})
afterAll(async () => {
  server.kill('SIGTERM')
  await once(server, 'exit')
  theirs.remove()
  place.remove()
})

test('an empty database of one’s own asks for its first administrator, and loads no demonstration', async () => {
  const instance = npmStart({ ...place.settings, DATABASE_URL: databaseUrl, ...keys })
  expect(await instance.ended).toBe(1)
  expect(instance.output()).toContain('CORDEE_ADMIN_EMAIL')
})

test('somebody’s own server needs its encryption keys first', async () => {
  const instance = npmStart({ ...place.settings, DATABASE_URL: databaseUrl })
  expect(await instance.ended).toBe(1)
  expect(instance.output()).toContain('CORDEE_ENCRYPTION_KEYS')
})

test('with its first administrator given it starts, without demonstration accounts', async () => {
  const instance = npmStart({
    ...place.settings,
    DATABASE_URL: databaseUrl,
    ...keys,
    CORDEE_CARRIER_NAME: 'Maison de l’emploi',
    CORDEE_ADMIN_EMAIL: 'admin@cordee.example',
    CORDEE_ADMIN_PASSWORD: 'un mot de passe assez long',
  })
  await instance.ready
  expect(instance.output()).not.toContain('démonstration')
  instance.npm.kill('SIGTERM')
  await instance.ended
  await expect.poll(() => processesOf(place.dataDir)).toEqual([])
})

test('later starts need nothing more', async () => {
  const instance = npmStart({ ...place.settings, DATABASE_URL: databaseUrl, ...keys })
  await instance.ready
  instance.npm.kill('SIGTERM')
  await instance.ended
})
