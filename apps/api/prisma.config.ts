import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// The native engine is a download; scripts/schema-engine.mjs runs the same engine's WebAssembly build.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(
  new URL('scripts/schema-engine.mjs', import.meta.url),
)

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // Without DATABASE_URL every command works on an empty database in memory.
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://memory/memory' },
})
