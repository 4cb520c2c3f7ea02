import { MIGRATIONS, type Migration } from './migrate.ts'

/** The migrations that were released, as `sha256sum -c` reads them: none of them may change any more. */
export const CHECKSUMS = new URL('checksums.txt', MIGRATIONS)

export function writeChecksums(migrations: readonly Migration[]): string {
  return migrations.map(({ name, checksum }) => `${checksum}  ${name}/migration.sql\n`).join('')
}

/** @returns migration name → checksum */
export function readChecksums(text: string): Map<string, string> {
  const lines = text.matchAll(/^([0-9a-f]{64}) {2}(.+)\/migration\.sql$/gm)
  return new Map([...lines].map(([, checksum = '', name = '']) => [name, checksum]))
}
