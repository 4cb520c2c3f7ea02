import { accessSync, chmodSync, constants, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const ENOUGH_BYTES = 2 ** 31

/** A file system in memory, where there is one with room: PostgreSQL makes a thousand files for a database. */
const memory = (): string | null => {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= ENOUGH_BYTES ? MEMORY : null
  } catch {
    return null
  }
}

/** A folder for what a test leaves nothing of, that another system user may walk through: PostgreSQL's own. */
export const makeScratch = (prefix: string): string => {
  const folder = mkdtempSync(join(memory() ?? tmpdir(), prefix))
  chmodSync(folder, 0o711)
  return folder
}
