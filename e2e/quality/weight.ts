import type { Browser } from '@playwright/test'
import type { PublicPage } from '../every-page.ts'
import { addresses } from '../playwright.config.ts'
import { type Finding, nothing } from './finding.ts'

interface Transfer {
  readonly url: string
  readonly kind: string
  readonly bytes: number
}

/** Everything a telephone fetches for one page that it never saw, as it travels. */
const firstView = async (browser: Browser, path: string): Promise<Transfer[]> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  const asked = new Map<string, { url: string; kind: string }>()
  const transfers: Transfer[] = []
  wire.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other' }) =>
    asked.set(requestId, { url: request.url, kind: type }),
  )
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    transfers.push({ ...(asked.get(requestId) ?? { url: '', kind: '' }), bytes: encodedDataLength }),
  )
  await page.goto(`${addresses.public}${path}`, { waitUntil: 'networkidle' })
  await context.close()
  return transfers
}

const inKilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`
const LIGHT = 100_000
const LITTLE_SCRIPT = 20_000

/** Weight of a first view with its fonts, of its script, and what it asks of others. */
export const weight = async (browser: Browser, pages: readonly PublicPage[]): Promise<Finding[]> => {
  const findings: Finding[] = []
  const elsewhere: string[] = []
  for (const { name, path } of pages) {
    const transfers = await firstView(browser, path)
    const sum = (kind?: string) =>
      transfers
        .filter((each) => kind === undefined || each.kind === kind)
        .reduce((all, { bytes }) => all + bytes, 0)
    const whole = sum()
    const script = sum('Script')
    elsewhere.push(
      ...transfers.filter(({ url }) => !url.startsWith(addresses.public)).map(({ url }) => `${name}: ${url}`),
    )
    findings.push({
      what: `first view of ${name}, fonts included`,
      wanted: '≤ 100 kB, script ≤ 20 kB',
      found: `${inKilobytes(whole)} (fonts ${inKilobytes(sum('Font'))}, style ${inKilobytes(sum('Stylesheet'))}, script ${inKilobytes(script)})`,
      kept: whole <= LIGHT && script <= LITTLE_SCRIPT,
      details: [],
    })
  }
  return [...findings, nothing('requests to others', `${pages.length} pages`, elsewhere)]
}
