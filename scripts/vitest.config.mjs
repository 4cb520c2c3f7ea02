import { defineConfig } from 'vitest/config'

const forks = { pool: 'forks', testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    reporters: ['default', 'json'],
    outputFile: { json: '.reports/vitest.json' },
    maxWorkers: 2,
    projects: [
      { test: { ...forks, name: 'commands', include: ['*.test.mjs'] } },
      // Whole instances, one after the other: they share the ports and the machine.
      {
        test: {
          ...forks,
          name: 'start',
          include: ['start/*.test.mjs'],
          fileParallelism: false,
          testTimeout: 300_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
})
