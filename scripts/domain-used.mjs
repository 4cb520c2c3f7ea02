import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const CODES = 'codes of the State’s platforms, for the exchange of employee records'
const BY_SQL = 'PostgreSQL makes this sum; the function says what it must be'

/** Functions of the domain that wait for their place, each with why; one that finds it leaves the list. */
const AWAITED = {
  aspOfEducation: CODES,
  aspOfOrigin: CODES,
  contractTypeOfCode: CODES,
  educationOfAsp: CODES,
  originOfAsp: CODES,
  publicFigures: BY_SQL,
  obligationCover: 'the obligation of every contract of a period, answered in one statement',
  obligationGroup: 'the obligation of every contract of a period, answered in one statement',
  entryStatus: 'the principal criterion is sealed: a report would open one file a person',
  labelCriteria: 'the criteria are sealed: a report would open one file a person',
  prescriberLabel: 'outside the team no door says which service accompanies a person at all (R32)',
}

const EXPORTED = /^export (?:const (\w+) = (?:async )?(?:<[^\n]*>)?\(|(?:async )?function (\w+))/gm

const IMPORTED = /^(?:import|export) (?:type )?\{([^}]*)\} from/gm
const importedBy = (source) =>
  [...source.matchAll(IMPORTED)].flatMap(([, names]) =>
    names.split(',').map((name) =>
      name
        .replace(/\btype\b/, '')
        .split(' as ')[0]
        .trim(),
    ),
  )

/** Called where it stands: its name beside its definition, neither a property nor a key. */
const usedAtHome = (source, name) =>
  [...source.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(new RegExp(`(?<![.\\w])${name}\\b(?!:)`, 'g'))]
    .length > 1

/** @returns names of exported functions that nothing but tests uses, from the sources given by path */
export const unusedFunctions = (domain, others) => {
  const imported = new Set([...Object.values(domain), ...Object.values(others)].flatMap(importedBy))
  return Object.values(domain)
    .flatMap((source) =>
      [...source.matchAll(EXPORTED)]
        .map(([, constant, named]) => constant ?? named)
        .filter((name) => !imported.has(name) && !usedAtHome(source, name)),
    )
    .toSorted()
}

const read = (pattern, root) =>
  Object.fromEntries(
    globSync(pattern, { cwd: root })
      .filter((path) => !/\.test\.tsx?$|\/generated\/|\/gql\/|node_modules|\/testing\//.test(path))
      .map((path) => [path, readFileSync(`${root}/${path}`, 'utf8')]),
  )

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const unused = unusedFunctions(
    read('packages/domain/src/**/*.ts', root),
    read('{apps/*/{src,app,prisma,server},e2e,bench/src}/**/*.{ts,tsx}', root),
  )
  const silent = unused.filter((name) => !(name in AWAITED))
  const used = Object.keys(AWAITED).filter((name) => !unused.includes(name))
  for (const name of silent)
    console.error(`${name} is used by nothing but tests: give it its place, or remove it`)
  for (const name of used)
    console.error(`${name} found its use: take it off the list in scripts/domain-used.mjs`)
  if (silent.length + used.length > 0) process.exit(1)
  console.log('every function of the domain has its use')
}
