import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // The machine does much else meanwhile: what is slow there is no fault.
    testTimeout: 60_000,
  },
})
