import { brokenImports } from './broken-imports.mjs'
import { ROOT } from './workspace.mjs'

/** Without TypeScript the tool would read none of these, find nothing wrong, and say so. */
const MUST_BE_READ = [
  /^packages\/domain\/src\/.+\.ts$/,
  /^packages\/ui\/src\/.+\.tsx$/,
  /^apps\/[^/]+\/.+\.tsx?$/,
]

const { modules, broken } = await brokenImports(ROOT, ['packages', 'apps', 'e2e', 'bench', 'scripts'])
const unread = MUST_BE_READ.filter((pattern) => !modules.some((path) => pattern.test(path)))
for (const { rule, why, from, to } of broken) console.error(`${from} → ${to}\n  ${rule}: ${why}`)
for (const pattern of unread)
  console.error(`No module was read for ${pattern}: the import rules were not checked.`)
console.log(`${modules.length} modules, ${broken.length} broken imports`)
process.exitCode = broken.length || unread.length ? 1 : 0
