import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { arrive, everyScreen, type Screen } from '../every-screen.ts'
import { type Finding, nothing } from './finding.ts'

const looks = [
  { width: 1440, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const

/** The levels A and AA of WCAG 2.2, and what axe calls good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const violationsOn = async (page: Page): Promise<string[]> => {
  // React Aria's announcer keeps for a few seconds what it said of a list already closed.
  const { violations } = await new AxeBuilder({ page })
    .exclude('[data-live-announcer]')
    .withTags(tags)
    // Nothing of the workspace is in a frame: no second page is opened for the verdict.
    .setLegacyMode()
    .analyze()
  return violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`)
}

/** What a page may take to come and to be read; one that takes longer is a finding, and the walk goes on. */
const patience = 60_000

const withinPatience = <Value>(work: Promise<Value>): Promise<Value> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error(`no verdict within ${patience / 1000} s`)), patience).unref(),
    ),
  ])

const problemsOf = async (page: Page, screen: Screen, { width, colorScheme }: (typeof looks)[number]) => {
  await page.setViewportSize({ width, height: 844 })
  await page.emulateMedia({ colorScheme })
  await arrive(page, screen)
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return [...(await violationsOn(page)), ...(over > 0 ? [`${over} px too wide`] : [])]
}

/** axe on every screen of the workspace, on a desk by day and on a telephone by night; each line is said as soon as it is known. */
export const workspace = async (browser: Browser, wanted?: string): Promise<Finding> => {
  const details: string[] = []
  let seen = 0
  for (const { page, screens } of await everyScreen(browser))
    for (const screen of screens) {
      if (wanted !== undefined && !screen.name.startsWith(wanted)) continue
      seen += 1
      for (const look of looks) {
        const began = Date.now()
        const problems = await withinPatience(problemsOf(page, screen, look)).catch((error: Error) => [
          error.message.split('\n')[0] ?? '',
        ])
        const where = `${screen.name}, ${look.width} px, ${look.colorScheme}`
        details.push(...problems.map((problem) => `${where}: ${problem}`))
        console.log(
          `${problems.length === 0 ? '✓' : '✗'} ${where} (${Date.now() - began} ms)${problems.map((problem) => `\n    ${problem}`).join('')}`,
        )
      }
    }
  return nothing('workspace: axe', `${seen} screens at 1440 px light and 390 px dark`, details)
}
