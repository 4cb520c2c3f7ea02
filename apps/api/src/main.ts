import { demonstrationDay, loadDemonstration } from '../prisma/seed/demonstration.ts'
import { holdsDemonstration, openInstance } from './access/first-run.ts'
import { carriersWithoutPortal } from './access/set-up.ts'
import { openDatabase } from './db/client.ts'
import { startEmbedded } from './db/embedded.ts'
import { migrateDatabase } from './db/migrate.ts'
import { startJobs } from './jobs.ts'
import { smtpMail } from './messaging/mail.ts'
import { httpSms } from './messaging/sms.ts'
import { loadReferenceData } from './organisation/reference-data.ts'
import { sealReadableCriteria } from './participant/sealed-criteria.ts'
import { sealReadableExtensions } from './participant/sealed-extension.ts'
import { systemClock } from './platform/clock.ts'
import { openCipher } from './platform/encryption-keys.ts'
import { type Env, readEnv } from './platform/env.ts'
import { openIdentityProvider } from './platform/identity-provider.ts'
import { createLog, type Log } from './platform/log.ts'
import { createShutdown, type Shutdown } from './platform/shutdown.ts'
import { StartupProblem } from './platform/startup-problem.ts'
import { BACKLOG, createServers } from './server.ts'

const start = async (env: Env, log: Log, shutdown: Shutdown) => {
  const url =
    env.databaseUrl ??
    (
      await shutdown.own(
        'database',
        () => startEmbedded(env.dataDir),
        (embedded) => embedded.stop(),
      )
    ).url
  const applied = await shutdown.own(
    'migrations',
    () => migrateDatabase(url),
    async () => {},
  )
  log.info({ applied }, 'migrated')
  const cipher = openCipher(env)
  const database = await shutdown.own(
    'pools',
    async () => openDatabase(url),
    (opened) => opened.close(),
  )
  const unguarded = await database.unguardedDoors()
  if (unguarded.length > 0) {
    throw new StartupProblem(
      `PostgreSQL laisserait ces portes passer outre l’isolement des structures : ${unguarded.join(', ')}. ` +
        'Retirez SUPERUSER et BYPASSRLS aux rôles cordee_*.',
    )
  }
  await shutdown.own(
    'sealing',
    async () => {
      await sealReadableCriteria(database.app, cipher)
      await sealReadableExtensions(database.app, cipher)
    },
    async () => {},
  )
  // Demonstration data is for the embedded database's first run, or when asked for; never for someone's own server.
  const demonstration = env.demo ?? env.databaseUrl === null
  if (!demonstration) {
    // Communes, EPCI and trades of France: what every carrier leans on, once.
    await shutdown.own(
      'reference data',
      async () => {
        if ((await database.app.commune.count()) === 0) await loadReferenceData(database.app)
      },
      async () => {},
    )
  }
  await shutdown.own(
    'first run',
    () =>
      openInstance(
        database.app,
        env.firstRun,
        demonstration ? () => loadDemonstration({ database, cipher }, log) : null,
      ),
    async () => {},
  )
  const carriers = await carriersWithoutPortal(database.app)
  if (carriers.length > 0)
    log.warn({ carriers }, 'carriers whose links lead to the portal of the first: pnpm set-up --portal')
  const stoppedCalendar = (await holdsDemonstration(database.app)) ? demonstrationDay : null
  const clock = systemClock(env.today ?? stoppedCalendar)
  const mail = env.smtp && smtpMail(env.smtp.url, env.smtp.from)
  await shutdown.own(
    'jobs',
    async () =>
      startJobs({
        url,
        database,
        clock,
        log,
        publicUrl: env.publicUrl,
        drivers: { mail, sms: env.sms && httpSms(env.sms) },
      }),
    async (jobs) => {
      await jobs.stop()
      mail?.close()
    },
  )
  // Last, so stopped first: a connection asked for from then on is refused, not taken and dropped.
  const servers = await shutdown.own(
    'servers',
    () =>
      createServers({
        database,
        clock,
        cipher,
        provider: env.identityProvider && openIdentityProvider(env.identityProvider, cipher),
        publicUrl: env.publicUrl,
        workspaceUrl: env.workspaceUrl,
        log,
        receiptToken: env.sms?.token ?? null,
        accepting: () => !shutdown.stopping,
        readyAnswers: env.readyAnswers,
        messagesStayHere: env.messagesStayHere,
      }),
    (opened) => opened.close(),
  )
  await servers.api.listen({ host: env.host, port: env.apiPort, backlog: BACKLOG })
  await servers.facilitatorPortal.listen({ host: env.host, port: env.facilitatorPort, backlog: BACKLOG })
  process.send?.({ ready: true })
  log.info({ apiPort: env.apiPort, facilitatorPort: env.facilitatorPort }, 'ready')
}

const fail = (error: unknown, end: (code: number) => void) => {
  const known = error instanceof StartupProblem
  process.stderr.write(known ? `${error.message}\n` : `Cordée n’a pas pu démarrer : ${String(error)}\n`)
  end(known ? error.exitCode : 1)
}

try {
  const env = readEnv()
  const log = createLog(env.logLevel)
  const shutdown = createShutdown(log)
  start(env, log, shutdown).catch((error: unknown) => fail(error, shutdown.end))
} catch (error) {
  fail(error, (code) => process.exit(code))
}
