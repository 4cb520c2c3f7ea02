#!/usr/bin/env node
/**
 * Stands in for Prisma's native schema engine, which is a download: speaks its JSON-RPC on standard input
 * and output, and runs the WebAssembly build of the same engine over a driver adapter.
 */
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { types } from 'pg'

const IN_MEMORY = 'postgresql://memory/'
/** Roles belong to the server: the migrations expect them, and do not make them. */
const ROLES = ['owner', 'app', 'partner', 'public', 'system']
  .map((role) => `CREATE ROLE cordee_${role};`)
  .join('')
/** The CLI counts its own calls from 1: what the engine asks of the CLI is numbered far above them. */
const PRINT_ID_BASE = 1_000_000

const { values: flags, positionals } = parseArgs({
  options: {
    datasource: { type: 'string' },
    datamodels: { type: 'string', multiple: true },
    version: { type: 'boolean' },
  },
  strict: false,
  allowPositionals: true,
})

const SchemaEngine = await loadEngine()
if (flags.version) {
  process.stdout.write(`schema-engine-cli ${bindings.version()}\n`)
  process.exit(0)
}
// `cli can-connect-to-database` and its like: the database in memory is always there.
if (positionals.includes('cli')) process.exit(0)

const url = flags.datasource ? JSON.parse(flags.datasource).url : undefined
const { factory, close } = !url || url.startsWith(IN_MEMORY) ? await inMemory() : await overServer(url)
const datamodels = flags.datamodels?.map((path) => [path, readFileSync(path, 'utf8')])
const engine = await SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))

let queue = Promise.resolve()
createInterface({ input: process.stdin })
  .on('line', (line) => {
    queue = queue.then(() => answer(line))
  })
  .on('close', () => queue.then(close).finally(() => process.exit(0)))

async function loadEngine() {
  const wasm = new URL('./schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'))
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), {
    './schema_engine_bg.js': bindings,
  })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return bindings.SchemaEngine
}

async function inMemory() {
  const { PrismaPGlite } = await import('pglite-prisma-adapter')
  const { PGlite } = await import('@electric-sql/pglite')
  const names = ['btree_gist', 'citext', 'pg_trgm', 'unaccent']
  const modules = await Promise.all(names.map((name) => import(`@electric-sql/pglite/contrib/${name}`)))
  const extensions = Object.fromEntries(names.map((name, index) => [name, modules[index][name]]))
  const databases = []
  const connect = async () => {
    const database = await PGlite.create('memory://', { extensions })
    databases.push(database)
    await database.exec(ROLES)
    const adapter = await new PrismaPGlite(database).connect()
    // The adapter does not await executeScript: a migration's errors would be lost.
    adapter.executeScript = (sql) =>
      database.exec(sql).then(
        () => {},
        (error) => adapter.onError(error),
      )
    return adapter
  }
  return {
    factory: { provider: 'postgres', adapterName: 'pglite', connect, connectToShadowDb: connect },
    close: () => Promise.all(databases.map((database) => database.close())),
  }
}

/** Serves `migrate status`, `migrate deploy`, and `migrate diff` from what a server holds. */
async function overServer(connectionString) {
  const { PrismaPg } = await import('@prisma/adapter-pg')
  const adapter = new PrismaPg({ connectionString })
  return {
    factory: {
      provider: adapter.provider,
      adapterName: adapter.adapterName,
      connect: async () => readingCatalogue(await adapter.connect()),
      // adapter-pg would take the main database for the shadow one, and a shadow database is emptied.
      connectToShadowDb: () => Promise.reject(new Error('a shadow database is only made in memory')),
    },
    close: async () => {},
  }
}

/** PostgreSQL's catalogue has columns of one byte, a type that adapter-pg does not know: read as text, given as a character. */
function readingCatalogue(connected) {
  const queryRaw = async (query) => {
    let bytes = []
    const performIO = async (asked) => {
      const result = await connected.performIO(asked)
      bytes = result.fields.map(({ dataTypeID }) => dataTypeID === types.builtins.CHAR)
      for (const field of result.fields)
        if (field.dataTypeID === types.builtins.CHAR) field.dataTypeID = types.builtins.TEXT
      return result
    }
    const { columnTypes, ...answer } = await Object.assign(Object.create(connected), { performIO }).queryRaw(
      query,
    )
    const told = columnTypes.map((type, index) => (bytes[index] ? ColumnTypeEnum.Character : type))
    return { ...answer, columnTypes: told }
  }
  return Object.assign(Object.create(connected), { queryRaw })
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}

async function answer(line) {
  if (!line.trim()) return
  const { id, method, params } = JSON.parse(line)
  if (!method) return
  try {
    const result = await call(method, params)
    if (method === 'diff' && result?.stdout != null) {
      send({ id: PRINT_ID_BASE + id, method: 'print', params: { content: result.stdout } })
    }
    send({ id, result: result ?? {} })
  } catch (error) {
    send({
      id,
      error: {
        code: 4466,
        message: 'An error happened. Check the data field for details.',
        data: details(error),
      },
    })
  }
}

function call(method, params) {
  if (method === 'createDatabase') return { databaseName: 'memory' }
  return engine[method === 'getDatabaseVersion' ? 'version' : method](params)
}

function details(error) {
  try {
    return JSON.parse(error.message)
  } catch {
    return { is_panic: false, message: error.message, error_code: error.code }
  }
}
