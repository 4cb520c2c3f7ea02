/**
 * Collects the `@rule` tags of packages/domain: each rule has one home (an exported function), one
 * sentence and tests named after it. `--write` writes docs/rules.md; otherwise it is compared.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { certaintyLabels, type RuleId, ruleIds, ruleStatements } from '../packages/domain/src/rules.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const source = join(root, 'packages/domain/src')
const page = join(root, 'docs/rules.md')

type Home = { readonly name: string; readonly file: string; readonly source: string | null }
type Policy = {
  readonly name: string
  readonly file: string
  readonly source: string
  readonly verified: boolean
}

const files = globSync('**/*.ts', { cwd: source }).sort()
const codeFiles = files.filter((file) => !file.endsWith('.test.ts'))
const testFiles = files.filter((file) => file.endsWith('.test.ts'))
const problems: string[] = []
const isRule = (id: string): id is RuleId => id in ruleStatements

const homes = new Map<RuleId, Home>()
for (const file of codeFiles) {
  const text = readFileSync(join(source, file), 'utf8')
  for (const [, comment = '', after = ''] of text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*([^\n]*)/g)) {
    for (const [, id = ''] of comment.matchAll(/@rule (R\d+)/g)) {
      const name = /^export (?:const|function) (\w+)/.exec(after)?.[1]
      const known = isRule(id) ? homes.get(id) : undefined
      if (!isRule(id)) problems.push(`${file}: @rule ${id} is no known rule`)
      else if (name === undefined) problems.push(`${file}: @rule ${id} is not on an exported function`)
      else if (known)
        problems.push(`${id} has two homes: ${known.name} (${known.file}) and ${name} (${file})`)
      else homes.set(id, { name, file, source: sourceOf(comment) })
    }
  }
}

function sourceOf(comment: string): string | null {
  const found = /@source ([\s\S]*?)(?=\n\s*\*\s*@|$)/.exec(comment)?.[1]
  return found === undefined
    ? null
    : found
        .replace(/\s*\n\s*\*\s*/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
}

const tests = new Map<string, Map<string, number>>()
for (const file of testFiles) {
  const text = readFileSync(join(source, file), 'utf8')
  for (const [, id = ''] of text.matchAll(/['"`](R\d+) · /g)) {
    if (!isRule(id)) problems.push(`${file}: a test is named after ${id}, which is no known rule`)
    const byFile = tests.get(id) ?? new Map<string, number>()
    tests.set(id, byFile.set(file, (byFile.get(file) ?? 0) + 1))
  }
}
for (const [id, { name, file }] of homes) {
  if (!tests.has(id)) problems.push(`${id} (${name}, ${file}) has no test named after it`)
}

const isDated = (value: unknown): value is { source: string; verified: boolean } =>
  typeof value === 'object' && value !== null && 'from' in value && 'source' in value && 'verified' in value

const policies: Policy[] = []
for (const file of codeFiles) {
  const module: Record<string, unknown> = await import(pathToFileURL(join(source, file)).href)
  for (const [name, value] of Object.entries(module)) {
    if (!Array.isArray(value)) continue
    const seen = new Set<string>()
    for (const policy of value.filter(isDated)) {
      if (seen.has(policy.source)) continue
      seen.add(policy.source)
      policies.push({ name, file, source: policy.source, verified: policy.verified })
    }
  }
}

const link = (file: string) =>
  `[${file}](${relative(dirname(page), join(source, file)).replaceAll('\\', '/')})`
const testsOf = (id: RuleId) =>
  [...(tests.get(id) ?? [])].map(([file, count]) => `${link(file)} (${count})`).join('<br>') || '—'

const row = (id: RuleId): string => {
  const home = homes.get(id)
  const { sentence, certainty } = ruleStatements[id]
  const where = home ? `\`${home.name}\` ${link(home.file)}` : '**pas encore bâtie**'
  return `| ${id} | ${sentence} | ${certaintyLabels[certainty]} | ${home?.source ?? '—'} | ${where} | ${testsOf(id)} |`
}

const built = ruleIds.filter((id) => homes.has(id)).length
const text = `# Les règles du métier

Page écrite par \`scripts/rules-register.ts\` : ne pas la modifier à la main. Chaque règle a une seule maison, dans
\`packages/domain\`, et des tests à son nom. « À vérifier » : personne n’a encore relu le texte lui-même, la valeur
est un paramètre daté.

${built} règles bâties sur ${ruleIds.length}.

| Règle | En une phrase | Certitude | Source | Maison | Tests |
|---|---|---|---|---|---|
${ruleIds.map(row).join('\n')}

## Les paramètres datés

Valeurs de pratique ou de droit qui peuvent changer : chacune a une date, une source et une portée (territoire,
acheteur, marché ; la plus étroite l’emporte).

| Paramètres | Source | Relu | Fichier |
|---|---|---|---|
${policies.map((policy) => `| \`${policy.name}\` | ${policy.source} | ${policy.verified ? 'oui' : 'à vérifier'} | ${link(policy.file)} |`).join('\n')}
`

if (process.argv.includes('--write')) writeFileSync(page, text)
else {
  let committed = ''
  try {
    committed = readFileSync(page, 'utf8')
  } catch {
    problems.push('docs/rules.md is missing')
  }
  if (committed !== text)
    problems.push('docs/rules.md is out of date: node scripts/rules-register.ts --write')
}
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
else console.log(`${built} rules built of ${ruleIds.length}, each with one home and its tests`)
