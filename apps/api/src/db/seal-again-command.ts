import { openCipher } from '../platform/encryption-keys.ts'
import { readEnv } from '../platform/env.ts'
import { createLog } from '../platform/log.ts'
import { createShutdown } from '../platform/shutdown.ts'
import { startEmbedded } from './embedded.ts'
import { migrateDatabase } from './migrate.ts'
import { sealAgain } from './seal-again.ts'

/**
 * `pnpm keys:rotate`: once the new key stands first in the ring and the instance was started with it, everything
 * sealed with an older one is sealed again; then the older one may leave the ring.
 */
const run = async (): Promise<void> => {
  const env = readEnv()
  const cipher = openCipher(env)
  const shutdown = createShutdown(createLog('silent'))
  const url =
    env.databaseUrl ??
    (
      await shutdown.own(
        'database',
        () => startEmbedded(env.dataDir),
        (embedded) => embedded.stop(),
      )
    ).url
  await shutdown.own(
    'migrations',
    () => migrateDatabase(url),
    async () => {},
  )
  const { sealed, left } = await sealAgain(url, cipher)
  process.stdout.write(
    `${sealed} valeur(s) chiffrée(s) de nouveau avec la clé « ${cipher.currentKey} ».\n${
      left === 0
        ? 'Plus rien ne dépend d’une autre clé : l’ancienne peut être retirée.\n'
        : `${left} valeur(s) dépendent encore d’une autre clé : redémarrez Cordée avec la nouvelle, puis relancez.\n`
    }`,
  )
  shutdown.end(left === 0 ? 0 : 1)
}

run().catch((error: unknown) => {
  process.stderr.write(`La rotation s’est arrêtée, relancez-la, elle reprendra : ${String(error)}\n`)
  process.exit(1)
})
