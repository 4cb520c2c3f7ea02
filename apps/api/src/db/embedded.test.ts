import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeScratch } from '../../../../scripts/scratch.ts'
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts'

const isRoot = process.getuid?.() === 0
const NOBODY = 65_534

/** Making a cluster takes most of a first start's time: later starts get a copy of this one. */
let pristine: string
let folder: string
let cluster: string
let started: EmbeddedDatabase[]
beforeAll(async () => {
  pristine = makeScratch('cordee-embedded-')
  await (await startEmbedded(pristine)).stop()
})
afterAll(() => rmSync(pristine, { recursive: true }))
beforeEach(() => {
  folder = makeScratch('cordee-embedded-')
  cluster = join(folder, 'postgresql-18', 'cluster')
  started = []
})
afterEach(async () => {
  for (const server of started) await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function start(
  dataDir = folder,
  ...rest: [Parameters<typeof startEmbedded>[1]?]
): Promise<EmbeddedDatabase> {
  const server = await startEmbedded(dataDir, ...rest)
  started.push(server)
  return server
}

async function ask<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query(sql).finally(() => client.end())
  return rows
}

const serverPid = () => Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])

describe('a first start', () => {
  test('listens to this machine only and asks for a password that only we can read', async () => {
    const { url } = await start()
    expect(await ask(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    expect(await ask(url, 'SHOW unix_socket_directories')).toEqual([{ unix_socket_directories: '' }])
    expect(statSync(join(cluster, 'cordee.password')).mode & 0o777).toBe(0o600)
    expect(statSync(cluster).mode & 0o777).toBe(0o700)
    const guess = Object.assign(new URL(url), { password: 'guess' }).href
    await expect(ask(guess, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
  })

  test('by several processes at once gives them one server', async () => {
    const servers = await Promise.all([start(), start(), start()])
    expect(new Set(servers.map(({ url }) => url)).size).toBe(1)
  })

  test('sweeps away what a kill in the middle of the creation left', async () => {
    const draft = join(folder, 'postgresql-18', 'draft-999999999-0')
    mkdirSync(draft, { recursive: true })
    await start()
    expect(existsSync(draft)).toBe(false)
  })
})

describe('a later start', () => {
  beforeEach(() => cpSync(pristine, folder, { recursive: true }))

  test('finds the data again', async () => {
    const first = await startEmbedded(folder)
    await ask(first.url, 'CREATE TABLE kept (n int)')
    await first.stop()
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false)
    expect(await ask((await start()).url, 'SELECT * FROM kept')).toEqual([])
  })

  test('joins the server of a process that was killed, and stops it in the end', async () => {
    const module = new URL('./embedded.ts', import.meta.url).href
    const program = `import { startEmbedded } from ${JSON.stringify(module)}
      const { url } = await startEmbedded(${JSON.stringify(folder)}); console.info(url)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [printed] = await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const rejoined = await startEmbedded(folder)
    expect(rejoined.url).toBe(String(printed).trim())
    await rejoined.stop()
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false)
  })

  test('works after the server itself was killed', async () => {
    const { url } = await start()
    await ask(url, 'CREATE TABLE kept (n int)')
    process.kill(serverPid(), 'SIGKILL')
    expect(await ask((await start()).url, 'SELECT * FROM kept')).toEqual([])
  })

  test('is not fooled by a process that took over the number of the dead server', async () => {
    const lines = [process.pid, cluster, 1_700_000_000, 9, '', '127.0.0.1', '', 'ready']
    writeFileSync(join(cluster, 'postmaster.pid'), `${lines.join('\n')}\n`)
    expect(await ask((await start()).url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })
})

test('the server goes on while another process uses it', async () => {
  cpSync(pristine, folder, { recursive: true })
  const first = await startEmbedded(folder)
  const second = await start()
  await first.stop()
  expect(await ask(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test.runIf(isRoot)('root without user namespaces falls back to a system user', async () => {
  cpSync(pristine, folder, { recursive: true })
  chmodSync(folder, 0o700)
  const fallback = { unshare: 'false', systemUser: 'nobody' }
  await expect(start(folder, fallback)).rejects.toThrow('qui ne peut pas atteindre')
  chmodSync(folder, 0o711)
  const { url } = await start(folder, fallback)
  expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect(statSync(cluster).uid).toBe(NOBODY)
})

describe('says in one sentence', () => {
  test('that the data folder is a file', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    await expect(start(file)).rejects.toThrow(
      /^.*file n’est pas un dossier : déplacez ce fichier, ou choisissez/,
    )
  })

  test('that the data folder may not be read', async () => {
    const module = new URL('./embedded.ts', import.meta.url).href
    const locked = join(folder, 'locked')
    mkdirSync(locked, { mode: isRoot ? 0o700 : 0o000 })
    const program = `import { startEmbedded } from ${JSON.stringify(module)}
      await startEmbedded(${JSON.stringify(locked)}).catch((error) => console.info(error.message))`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
      ...(isRoot ? { uid: NOBODY } : {}),
    })
    const [said] = await once(child.stdout, 'data')
    expect(String(said)).toContain('n’est pas accessible : donnez le droit d’y lire et d’y écrire')
  })

  test('what PostgreSQL says of a cluster it cannot read', async () => {
    cpSync(pristine, folder, { recursive: true })
    rmSync(join(cluster, 'global', 'pg_control'))
    await expect(start()).rejects.toThrow(/ne démarre pas \(.*could not.*\) ; son journal : .*server\.log/)
  })
})
