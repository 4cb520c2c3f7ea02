import { AxeBuilder } from '@axe-core/playwright'
import type { Visitors } from '../every-page.ts'
import { addresses } from '../playwright.config.ts'
import { type Finding, nothing } from './finding.ts'

const screens = [
  { width: 360, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const

/** axe on every page, with the contrast of level AAA, on two small telephones, by day and by night. */
export const axe = async ({ pages, windowOf }: Visitors): Promise<Finding> => {
  const details: string[] = []
  for (const visited of pages) {
    const page = windowOf(visited)
    for (const { width, colorScheme } of screens) {
      await page.setViewportSize({ width, height: 740 })
      await page.emulateMedia({ colorScheme })
      await page.goto(`${addresses.public}${visited.path}`)
      const { violations } = await new AxeBuilder({ page })
        .options({
          rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } },
        })
        .analyze()
      for (const { id, nodes } of violations)
        details.push(`${visited.name}, ${width} px, ${colorScheme}: ${id}: ${nodes[0]?.html.slice(0, 160)}`)
    }
    await page.emulateMedia({ colorScheme: null })
  }
  return nothing('axe', `${pages.length} pages at 360 px light and 320 px dark`, details)
}
