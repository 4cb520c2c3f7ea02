import { createReadStream } from 'node:fs'
import { Client } from 'pg'
import { openDatabase } from '/work/main/apps/api/src/db/client.ts'
import { migrateDatabase } from '/work/main/apps/api/src/db/migrate.ts'
import { startEmbedded } from '/work/main/apps/api/src/db/embedded.ts'
import { loadReferenceData, alpineDepartments } from '/work/main/apps/api/src/organisation/reference-data.ts'
import { newId } from '/work/main/apps/api/src/platform/clock.ts'
import { importDecp } from '/work/main/apps/api/src/procurement/decp-import.ts'
const server = await startEmbedded('/tmp/decp/pg')
const admin = new Client({ connectionString: server.url }); await admin.connect()
await admin.query('DROP DATABASE IF EXISTS perf'); await admin.query('CREATE DATABASE perf'); await admin.end()
const url = Object.assign(new URL(server.url), { pathname: '/perf' }).href
await migrateDatabase(url)
const database = openDatabase(url)
const db = database.app
const t0 = performance.now(); await loadReferenceData(db); console.log('reference all France', (performance.now() - t0) | 0, 'ms')
const t1 = performance.now(); await loadReferenceData(db); console.log('reference again', (performance.now() - t1) | 0, 'ms')
const carrierId = newId()
await db.carrierOrganisation.create({ data: { id: carrierId, name: 'x', facilitatorFirstName: 'a', phone: '', phoneHours: '', email: 'a@b.c' } })
await db.carrierTerritory.createMany({ data: ['200030658', '200040657', '243800745'].map((epciCode) => ({ carrierId, epciCode })) })
for (const file of process.argv.slice(2)) {
  for (let i = 0; i < 2; i++) {
    globalThis.gc?.()
    const t = performance.now(); let max = 0, readDone = 0
    const timer = setInterval(() => { max = Math.max(max, process.memoryUsage().rss) }, 50)
    const cpu = process.cpuUsage()
    const r = await importDecp({ db, carrierId, startedById: null, fileName: file, stream: createReadStream(file), today: '2026-11-22' as never, newId, onProgress: (p) => { if (p.written === 0) readDone = performance.now() } })
    clearInterval(timer)
    const c = process.cpuUsage(cpu)
    const s = (performance.now() - t) / 1000
    console.log(file, JSON.stringify(r), s.toFixed(1), 's', (r.read / s) | 0, '/s; reading', ((readDone - t) / 1000).toFixed(1), 's; rss max', (max / 1e6) | 0, 'MB; node cpu', ((c.user + c.system) / 1e6).toFixed(1))
  }
}
await database.close(); await server.stop()
