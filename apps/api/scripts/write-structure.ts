import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { CHECKSUMS, readChecksums, writeChecksums } from '../src/db/checksums.ts'
import { readMigrations } from '../src/db/migrate.ts'
import { STRUCTURE } from '../src/db/structure.ts'
import { freshStructure } from './fresh-structure.ts'

const known = existsSync(CHECKSUMS)
  ? readChecksums(readFileSync(CHECKSUMS, 'utf8'))
  : new Map<string, string>()
const migrations = readMigrations()
const edited = migrations.filter(({ name, checksum }) => (known.get(name) ?? checksum) !== checksum)
if (edited.length) {
  console.error(
    `Migration modifiée : ${edited.map(({ name }) => name).join(', ')}. Une migration livrée ne change plus ` +
      `(écrivez-en une nouvelle) ; jamais livrée, retirez sa ligne de prisma/migrations/checksums.txt.`,
  )
  process.exit(1)
}
writeFileSync(CHECKSUMS, writeChecksums(migrations))
writeFileSync(STRUCTURE, await freshStructure())
