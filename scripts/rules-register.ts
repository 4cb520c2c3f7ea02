/**
 * Collects the `@rule` tags of packages/domain: each rule has one home (an exported function), one sentence,
 * one source and tests named after it; every exported function says what it does. `--write` writes
 * docs/rules.md; otherwise it is compared. A directory as argument is read instead of the domain's.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  certaintyLabels,
  type RuleId,
  ruleIds,
  ruleStatements,
  verificationLabels,
} from '../packages/domain/src/rules.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const planted = process.argv.slice(2).find((each) => !each.startsWith('--'))
const source = planted ?? join(root, 'packages/domain/src')
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
for (const [id, home] of homes) {
  const where = `${id} (${home.name}, ${home.file})`
  if (!tests.has(id)) problems.push(`${where} has no test named after it`)
  if (home.source === null) problems.push(`${where} has no @source`)
}
for (const id of planted ? [] : ruleIds) if (!homes.has(id)) problems.push(`${id} has no home`)

/** Exported functions without a sentence above them. */
for (const file of codeFiles) {
  const lines = readFileSync(join(source, file), 'utf8').split('\n')
  lines.forEach((line, index) => {
    const name = /^export (?:function|const) (\w+)/.exec(line)?.[1]
    const opening = lines.slice(index, index + 2).join(' ')
    const isFunction = /^export function/.test(line) || /^export const \w+ = (?:<.*)?(?:\(|$)/.test(line)
    const callable = isFunction && !/= \(?Object\.|^export const \w+ = refusals/.test(opening)
    if (name && callable && !lines[index - 1]?.trimEnd().endsWith('*/'))
      problems.push(`${file}: ${name} has no docstring`)
  })
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
  const status = `${certaintyLabels[certainty]} | ${verificationLabels[certainty]}`
  return `| <a id="${id}"></a>${id} | ${sentence} | ${status} | ${home?.source ?? '—'} | ${where} | ${testsOf(id)} |`
}

/** The order of a clause's life: where a reader who knows the trade looks first. */
const chapters = {
  procurement: 'Le marché et sa clause',
  commitment: 'L’engagement et où l’on en est',
  participant: 'Les personnes et leur droit',
  opportunity: 'Les postes et les orientations',
  placement: 'Le travail et les heures',
  programme: 'Le financement',
  reporting: 'Les bilans',
  access: 'Qui voit quoi',
  messaging: 'Les messages',
  organisation: 'Les structures et les lieux',
  kernel: 'Partout',
} as const

const ofChapter = (folder: string) => ruleIds.filter((id) => homes.get(id)?.file.startsWith(`${folder}/`))
const head = `| Règle | En une phrase | Certitude | Vérification | Source | Maison | Tests |
|---|---|---|---|---|---|---|`
const chapter = ([folder, title]: readonly [string, string]): string[] => {
  const ids = ofChapter(folder)
  return ids.length === 0 ? [] : [`### ${title}\n\n${head}\n${ids.map(row).join('\n')}`]
}

const questions: readonly (readonly [string, RuleId])[] = [
  ['Une clause est-elle obligatoire ?', 'R01'],
  ['Pourquoi 700 h et pas 650 ?', 'R09'],
  ['Que devient l’engagement après un avenant ?', 'R14'],
  ['Que deviennent les heures après les 24 mois ?', 'R17'],
  ['Combien de temps comptent les heures d’un CDI ?', 'R18'],
  ['Le dossier est arrivé après le premier jour : que faire ?', 'R19'],
  ['Une même heure peut-elle servir à deux marchés ?', 'R20'],
  ['La formation et l’école comptent-elles ?', 'R22'],
  ['« J’ai déjà quelqu’un » : ses heures comptent-elles ?', 'R56'],
  ['Un mois verrouillé est faux : comment le corriger ?', 'R38'],
  ['L’hiver et les arrêts comptent-ils dans le retard ?', 'R35'],
  ['Qui décide d’une pénalité ?', 'R37'],
  ['Que voit une entreprise d’une personne ?', 'R31'],
  ['Pourquoi ce nombre est-il masqué ?', 'R33'],
  ['Combien de temps garde-t-on un dossier ?', 'R44'],
]

const built = ruleIds.filter((id) => homes.has(id)).length
const text = `# Les règles du métier

Page écrite par \`scripts/rules-register.ts\` : ne pas la modifier à la main. Chaque règle a une seule maison, dans
\`packages/domain\`, et des tests à son nom. « À vérifier » : personne n’a encore relu le texte lui-même, la valeur
est un paramètre daté.

${built} règles bâties sur ${ruleIds.length}.

## Une question, sa règle

${questions.map(([question, id]) => `- ${question} → [${id}](#${id}) : ${ruleStatements[id].sentence}`).join('\n')}

## Les règles, dans l’ordre de la vie d’une clause

${Object.entries(chapters).flatMap(chapter).join('\n\n')}

## Les paramètres datés

Valeurs de pratique ou de droit qui peuvent changer : chacune a une date, une source et une portée (territoire,
acheteur, marché ; la plus étroite l’emporte).

| Paramètres | Source | Relu | Fichier |
|---|---|---|---|
${policies.map((policy) => `| \`${policy.name}\` | ${policy.source} | ${policy.verified ? 'oui' : 'à vérifier'} | ${link(policy.file)} |`).join('\n')}
`

const missing = ruleIds.filter((id) => homes.has(id) && !text.includes(`</a>${id} |`))
for (const id of missing) problems.push(`${id} lives in a folder that no chapter of the page holds`)

if (process.argv.includes('--write')) writeFileSync(page, text)
else if (!planted) {
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
