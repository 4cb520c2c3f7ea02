import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const require = createRequire(import.meta.url)

export default defineConfig({
  // One copy of graphql: its ES modules and its CommonJS files must not both be loaded.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql/index.js') }] },
  test: {
    // For the processes that tests start and kill: compiling what is loaded takes most of their start.
    env: {
      NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cordee/compiled', import.meta.url)),
    },
    globalSetup: 'src/testing/template-database.ts',
    include: ['src/**/*.test.ts', 'prisma/**/*.test.ts'],
    pool: 'threads',
    // The schema is built once a thread, not once a file: no test leaves anything behind in what it imports.
    isolate: false,
    maxWorkers: 2,
    // The machine does much else meanwhile: what is slow there is no fault.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    reporters: ['default', ['json', { outputFile: '.reports/vitest.json' }]],
  },
})
