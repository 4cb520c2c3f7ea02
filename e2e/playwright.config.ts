import { defineConfig } from '@playwright/test'

const first = Number(process.env.JOURNEYS_PORT ?? 4600)
export const ports = { api: first, facilitator: first + 1, public: first + 2 }
export const addresses = {
  api: `http://localhost:${ports.api}`,
  facilitator: `http://localhost:${ports.facilitator}`,
  public: `http://localhost:${ports.public}`,
}

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

export default defineConfig({
  testDir: './journeys',
  outputDir: '.reports/results',
  workers: 1,
  retries: 0,
  // Other tests run beside: what is slow there is no fault.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['line'], ['json', { outputFile: '.reports/playwright.json' }]],
  globalSetup: './instance.ts',
  use: {
    locale: 'fr-FR',
    timezoneId: 'Pacific/Noumea',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } }, testIgnore: /phone/ },
    {
      name: 'phone without JavaScript',
      use: { viewport: { width: 320, height: 700 }, javaScriptEnabled: false },
      testMatch: /phone/,
    },
    {
      name: 'phone with JavaScript',
      use: { viewport: { width: 360, height: 740 } },
      testMatch: [/phone\.spec/, /phone-search\.spec/],
    },
  ],
})
