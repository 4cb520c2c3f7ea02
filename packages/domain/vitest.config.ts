import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'purity.test.mjs'],
    environment: 'node',
    pool: 'threads',
    isolate: false,
  },
})
