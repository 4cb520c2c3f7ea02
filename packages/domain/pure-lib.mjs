// The domain has no clock and no chance: it is compiled against a standard library without `Date`
// and `Math.random`. TypeScript's libReplacement reads @typescript/lib-es5 before its own; this
// writes that package from the installed TypeScript, minus the two, so it never goes stale.
import { mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const typescript = realpathSync(join(here, 'node_modules', 'typescript'))
const platforms = join(typescript, '..', '@typescript')
const platform = readdirSync(platforms).find((name) => name.startsWith('typescript-'))
if (!platform) throw new Error('The TypeScript of this platform is not installed.')
const es5 = readFileSync(join(realpathSync(join(platforms, platform)), 'lib', 'lib.es5.d.ts'), 'utf8')

const forbidden = [/^declare var Date: DateConstructor;$/m, /^ +random\(\): number;$/m]
const pure = forbidden.reduce((text, pattern) => {
  if (!pattern.test(text)) throw new Error(`TypeScript's library has changed: ${pattern} is not found.`)
  return text.replace(pattern, '')
}, es5)

const target = join(here, 'node_modules', '@typescript', 'lib-es5')
mkdirSync(target, { recursive: true })
writeFileSync(join(target, 'index.d.ts'), pure)
writeFileSync(
  join(target, 'package.json'),
  '{ "name": "@typescript/lib-es5", "version": "0.0.0", "types": "index.d.ts" }\n',
)
