import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, sourcesHash } from './workspace.mjs'

const KEPT = join(ROOT, '.data/demonstration')

/** A day of the territory, as the story is dated. */
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })

/** What other sources loaded, or another day, is another instance. */
const nameNow = (): string => `${today.format()}-${sourcesHash().slice(0, 12)}`

/**
 * Keeps the data folder of an instance that loaded its demonstration and stopped, for `bringInstance`.
 * Copied beside its place, then renamed: whoever finds it finds it whole. What served before makes room.
 */
export const keepInstance = (dataDir: string, kept = KEPT, name = nameNow()): void => {
  mkdirSync(kept, { recursive: true, mode: 0o700 })
  for (const each of readdirSync(kept)) rmSync(join(kept, each), { recursive: true, force: true })
  const draft = join(kept, `draft-${process.pid}`)
  cpSync(dataDir, draft, { recursive: true })
  renameSync(draft, join(kept, name))
}

/** Puts the kept instance into an empty data folder; where none was kept, what starts there loads its own. */
export const bringInstance = (dataDir: string, kept = KEPT, name = nameNow()): boolean => {
  const folder = join(kept, name)
  if (!existsSync(folder)) return false
  cpSync(folder, dataDir, { recursive: true })
  return true
}
