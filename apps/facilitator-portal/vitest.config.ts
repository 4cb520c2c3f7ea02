import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: {
    name: 'facilitator-portal',
    environment: 'jsdom',
    pool: 'threads',
    // What a thread has imported serves every file: no test leaves anything behind in it.
    isolate: false,
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    setupFiles: ['src/testing/cleanup.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: '.reports/vitest.json' },
  },
})
