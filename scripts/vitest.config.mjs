import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'commands',
    include: ['**/*.test.mjs'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: '.reports/vitest.json' }]],
  },
})
