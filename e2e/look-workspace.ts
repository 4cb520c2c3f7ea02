import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { arrive, everyScreen } from './every-screen.ts'
import config from './playwright.config.ts'

/** `pnpm look:workspace [screen…]`: a picture of every screen of the workspace on a desk and on a telephone, of an instance that runs. */
const folder = new URL('./.reports/look-workspace/', import.meta.url)
mkdirSync(folder, { recursive: true })
const asked = process.argv.slice(2)
const browser = await chromium.launch(config.use?.launchOptions)
for (const { page, screens } of await everyScreen(browser)) {
  page.on('console', (said) => said.type() === 'error' && console.log(`✗ ${page.url()}: ${said.text()}`))
  page.on('pageerror', (error) => console.log(`✗ ${page.url()}: ${error.message}`))
  for (const screen of screens) {
    if (asked.length > 0 && !asked.some((word) => screen.name.startsWith(word))) continue
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: width < 500 ? 844 : 900 })
      await arrive(page, screen)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (over > 0) console.log(`✗ ${screen.name}: ${over} px too wide at ${width} px`)
      const name = `${screen.name.replaceAll(' ', '-')}-${width}.png`
      await page.screenshot({ path: new URL(name, folder).pathname, fullPage: true })
    }
  }
}
await browser.close()
console.log(`pictures in ${folder.pathname}`)
