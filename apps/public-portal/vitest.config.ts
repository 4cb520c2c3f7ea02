import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: {
    pool: 'threads',
    // What a thread has imported serves every file: no test leaves anything behind in it.
    isolate: false,
    include: ['app/**/*.test.ts', 'app/**/*.test.tsx', 'server/**/*.test.ts', 'readability/**/*.test.ts'],
    // The machine does much else meanwhile: what is slow there is no fault.
    testTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: '.reports/vitest.json' }]],
  },
})
