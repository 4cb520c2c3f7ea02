import lighthouse from 'lighthouse'
import type { PublicPage } from '../every-page.ts'
import { addresses } from '../playwright.config.ts'
import { type Finding, median } from './finding.ts'

const wanted = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const
type Category = keyof typeof wanted
const categories = Object.keys(wanted) as Category[]
const ROUNDS = 5

/** Lighthouse as it comes (a telephone on a simulated slow 4G), five times, the middle one. */
export const lighthouseOf = async (port: number, { name, path }: PublicPage): Promise<Finding> => {
  const scores = new Map<Category, number[]>(categories.map((category) => [category, []]))
  const paints: number[] = []
  const failed = new Set<string>()
  for (let round = 0; round < ROUNDS; round += 1) {
    const run = await lighthouse(`${addresses.public}${path}`, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: categories,
    })
    if (!run) throw new Error(`Lighthouse says nothing of ${path}`)
    const { lhr } = run
    for (const category of categories)
      scores.get(category)?.push(Math.round((lhr.categories[category]?.score ?? 0) * 100))
    paints.push(lhr.audits['largest-contentful-paint']?.numericValue ?? Number.NaN)
    for (const { id } of Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs)) {
      const audit = lhr.audits[id]
      if (audit?.score !== null && (audit?.score ?? 1) < 0.9) failed.add(`${name}: ${id}: ${audit?.title}`)
    }
  }
  const middle = (category: Category) => median(scores.get(category) ?? [])
  return {
    what: `Lighthouse, ${name}, median of ${ROUNDS}`,
    wanted: 'performance ≥ 98, the others 100',
    found: `${categories.map((category) => `${category} ${middle(category)}`).join(', ')}; largest paint ${(median(paints) / 1_000).toFixed(2)} s`,
    kept: categories.every((category) => middle(category) >= wanted[category]),
    details: [...failed],
  }
}
