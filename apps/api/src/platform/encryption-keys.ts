import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Cipher, createCipher, newKeyRing, parseKeyRing } from './cipher.ts'
import type { Env } from './env.ts'
import { StartupProblem } from './startup-problem.ts'

/** Beside the embedded database, readable by its owner only; a copy of the database alone does not hold it. */
export const keyFile = 'encryption-keys'

/** The keys of the environment, or those of the embedded database, made once. */
export const openCipher = ({
  encryptionKeys,
  databaseUrl,
  dataDir,
}: Pick<Env, 'encryptionKeys' | 'databaseUrl' | 'dataDir'>): Cipher => {
  if (encryptionKeys) return createCipher(encryptionKeys)
  if (databaseUrl !== null) {
    throw new StartupProblem(
      'Donnez les clés de chiffrement par CORDEE_ENCRYPTION_KEYS (nom:clé, 32 octets en base64, la clé en cours en premier). ' +
        'Pour en faire une : echo "cle-1:$(openssl rand -base64 32)". Gardez-la à l’abri, hors de la base : sans elle, ce qui est chiffré est perdu.',
    )
  }
  const file = join(dataDir, keyFile)
  const ring = parseKeyRing(madeOnce(file, dataDir))
  if (!ring) throw new StartupProblem(`Le fichier de clés ${file} est illisible : remettez sa sauvegarde.`)
  return createCipher(ring)
}

/** Two processes that start at once keep the same key: the first to link its file wins, whole. */
const madeOnce = (file: string, dataDir: string): string => {
  const draft = `${file}.${process.pid}`
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  writeFileSync(draft, newKeyRing('cle-1'), { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(file, 'utf8').trim()
}

const isCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code
