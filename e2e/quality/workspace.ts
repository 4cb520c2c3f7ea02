import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { arrive, everyScreen, type Sight } from '../every-screen.ts'
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

const see = async ({ page, screens }: Sight, details: string[]): Promise<number> => {
  for (const screen of screens) {
    for (const { width, colorScheme } of looks) {
      await page.setViewportSize({ width, height: 844 })
      await page.emulateMedia({ colorScheme })
      await arrive(page, screen)
      const say = (problem: string) => details.push(`${screen.name}, ${width} px, ${colorScheme}: ${problem}`)
      for (const problem of await violationsOn(page)) say(problem)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (over > 0) say(`${over} px too wide`)
    }
  }
  return screens.length
}

/** axe on every screen of the workspace, on a desk by day and on a telephone by night. */
export const workspace = async (browser: Browser): Promise<Finding> => {
  const details: string[] = []
  let seen = 0
  for (const sight of await everyScreen(browser)) seen += await see(sight, details)
  return nothing('workspace: axe', `${seen} screens at 1440 px light and 390 px dark`, details)
}
