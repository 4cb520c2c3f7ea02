import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'ui',
    environment: 'jsdom',
    pool: 'threads',
    // What a thread has imported serves every file: no test leaves anything behind in it.
    isolate: false,
    // The machine does much else meanwhile: what is slow there is no fault.
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}'],
    css: { include: [/tokens\.css/] },
    setupFiles: ['src/testing/cleanup.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: '.reports/vitest.json' },
  },
})
