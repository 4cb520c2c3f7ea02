import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
/** The Node of every process, whatever the machine has: an npm package carries it. */
export const NODE = join(ROOT, 'node_modules/node/bin/node')
const STAMPS = join(ROOT, 'node_modules/.cordee')

const WORKSPACE_FOLDERS = ['apps', 'packages']
const MADE_OR_TESTS =
  /^(node_modules|dist|build|generated|gql|trusted-documents|test-results|playwright-report|\..*|.*\.test\.\w+)$/

/** @returns {Record<string, any>} */
export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** The folders of the packages, the root's own left out. */
export function packageFolders() {
  const nested = WORKSPACE_FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => join(ROOT, folder, name)),
  )
  return [...nested, join(ROOT, 'e2e'), join(ROOT, 'bench')].filter((folder) =>
    existsSync(join(folder, 'package.json')),
  )
}

/** The command line that runs the pinned pnpm, which the machine does not need to have.
 * @param {string[]} args */
export function pnpm(...args) {
  const [name] = readJson(join(ROOT, 'package.json')).packageManager.split('+')
  return ['npx', '--yes', name, ...args]
}

/** What decides which packages are installed. */
export function installationHash() {
  const manifests = [ROOT, ...packageFolders()].map((folder) => join(folder, 'package.json'))
  const settings = ['pnpm-lock.yaml', 'pnpm-workspace.yaml'].map((name) => join(ROOT, name))
  return hashFiles([...settings, ...manifests], `${process.platform} ${process.arch}`)
}

/** What decides what is generated and built. */
export function sourcesHash() {
  const sources = WORKSPACE_FOLDERS.flatMap((folder) => [...filesUnder(join(ROOT, folder))])
  return hashFiles(
    [join(ROOT, 'tsconfig.base.json'), join(ROOT, 'turbo.json'), ...sources],
    installationHash(),
  )
}

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (MADE_OR_TESTS.test(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesUnder(path)
    else if (entry.isFile()) yield path
  }
}

function hashFiles(paths, salt) {
  const hash = createHash('sha256').update(salt)
  for (const path of paths.toSorted())
    hash.update(relative(ROOT, path)).update('\0').update(readFileSync(path))
  return hash.digest('hex')
}

/** Whether the step was done for exactly this, and what it made is still there. */
export function isStamped(step, hash, made) {
  const stamp = join(STAMPS, step)
  return (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash &&
    made.every((path) => existsSync(join(ROOT, path)))
  )
}

export function stamp(step, hash) {
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(join(STAMPS, step), hash)
}
