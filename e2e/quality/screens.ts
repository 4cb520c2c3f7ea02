import type { Page } from '@playwright/test'
import { type Visitors, visit } from '../every-page.ts'
import { type Finding, nothing } from './finding.ts'

/** What a reader may ask of the space between letters, words and lines. @source WCAG 1.4.12 */
const spaced =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

const MOST_STOPS = 80

/** Goes through the page with the Tab key: in the order of the page, always seen, never caught. */
const walk = async (page: Page): Promise<string[]> => {
  const problems: string[] = []
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const here = document.activeElement
      const last = (globalThis as { lastStop?: Element }).lastStop
      // Past the last stop the browser goes to its own bar, or begins again.
      if (!here || here === document.body || (last && here.matches('a.skip'))) return 'end'
      ;(globalThis as { lastStop?: Element }).lastStop = here
      if (here === last && !here.matches('input[type=date]'))
        return `caught in ${here.outerHTML.slice(0, 80)}`
      const { outlineStyle, boxShadow } = getComputedStyle(here)
      if (outlineStyle === 'none' && boxShadow === 'none') return `not seen on ${here.outerHTML.slice(0, 80)}`
      if (last && last.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_PRECEDING)
        return `goes back to ${here.outerHTML.slice(0, 80)}`
      return null
    })
    if (found === 'end') break
    if (found !== null) problems.push(found)
  }
  return problems
}

/** At 320 px, which is 400 % of a desk: nothing to scroll sideways, even with more space; and the keyboard. */
export const screens = async ({ pages, windowOf }: Visitors): Promise<Finding[]> => {
  const sideways: string[] = []
  const keyboard: string[] = []
  for (const visited of pages) {
    const page = windowOf(visited)
    await page.setViewportSize({ width: 320, height: 640 })
    await visit(page, visited)
    const over = await tooWide(page)
    if (over > 0) sideways.push(`${visited.name}: ${over} px`)
    keyboard.push(...(await walk(page)).map((problem) => `${visited.name}: ${problem}`))
    // By the browser itself: the policy of the pages refuses a style element.
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      document.adoptedStyleSheets = [sheet]
    }, spaced)
    const spacedOver = await tooWide(page)
    if (spacedOver > 0) sideways.push(`${visited.name}: ${spacedOver} px with more space`)
  }
  return [
    nothing(
      'to scroll sideways at 320 px',
      `${pages.length} pages, also with more space in the text`,
      sideways,
    ),
    nothing('keyboard: caught, unseen or backwards', `${pages.length} pages`, keyboard),
  ]
}
