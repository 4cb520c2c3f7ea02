import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { visit, visitEveryPage } from './every-page.ts'
import config from './playwright.config.ts'

/** `pnpm look`: a picture of every public page on a telephone and on a desk, of an instance that runs; says what overflows. */
const folder = new URL('./.reports/look/', import.meta.url)
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch(config.use?.launchOptions)
const { pages: all, windowOf, leave } = await visitEveryPage(browser)
const pages = all.filter(({ version }) => version === 'fr' || process.argv.includes('--every-version'))
for (const visited of pages) {
  const page = windowOf(visited)
  for (const width of [320, 360, 1440]) {
    await page.setViewportSize({ width, height: width < 500 ? 740 : 900 })
    const answer = await visit(page, visited)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (answer?.status() !== (visited.status ?? 200)) console.log(`✗ ${visited.name}: ${answer?.status()}`)
    if (over > 0) console.log(`✗ ${visited.name}: ${over} px too wide at ${width} px`)
    const name = `${visited.name.replaceAll(' ', '-')}-${width}.png`
    // A picture of the whole page shows what a reader has not come to yet.
    await page.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>('article, footer'))
        each.style.contentVisibility = 'visible'
    })
    if (width > 320) await page.screenshot({ path: new URL(name, folder).pathname, fullPage: true })
  }
}
await browser.close()
await leave()
console.log(`${pages.length} pages, in ${folder.pathname}`)
