import { AxeBuilder } from '@axe-core/playwright'
import { type Visitors, visit } from '../every-page.ts'
import { type Finding, nothing } from './finding.ts'

/** French by day and by night; the other versions, which are the same pages in other words, once each. */
const screens = [
  { width: 360, colorScheme: 'light', versions: ['fr', 'simple'] },
  { width: 320, colorScheme: 'dark', versions: ['fr', 'en'] },
] as const

/** axe on every page, with the contrast of level AAA, on two small telephones, by day and by night. */
export const axe = async ({ pages, windowOf }: Visitors): Promise<Finding> => {
  const details: string[] = []
  for (const visited of pages) {
    const page = windowOf(visited)
    for (const { width, colorScheme, versions } of screens) {
      if (!versions.some((version) => version === visited.version)) continue
      await page.setViewportSize({ width, height: 740 })
      await page.emulateMedia({ colorScheme })
      await visit(page, visited)
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
