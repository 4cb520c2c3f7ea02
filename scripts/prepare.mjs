import { accessSync, constants, existsSync } from 'node:fs'
import { run } from './children.mjs'
import { Problem } from './problem.mjs'
import { showProgress } from './progress.mjs'
import { installationHash, isStamped, NODE, pnpm, ROOT, sourcesHash, stamp } from './workspace.mjs'

const LINES_SHOWN = 30
const INSTALLED = ['node_modules/node/bin/node', 'apps/api/node_modules']
const BUILT = [
  'apps/api/src/generated/prisma/client.ts',
  'apps/api/trusted-documents/facilitator.json',
  'apps/api/trusted-documents/public.json',
  'apps/facilitator-portal/dist/index.html',
  'apps/public-portal/build/server/index.js',
]
const QUIET = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }

export const toolEnvironment = () => ({ ...process.env, ...QUIET })

/** The host runs these scripts only; everything else runs on the Node that is installed with the packages. */
export function checkHost() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Problem(
      `Cordée demande Node 20.19 ou plus récent ; cette machine a Node ${process.versions.node}.`,
    )
  }
  try {
    accessSync(ROOT, constants.R_OK | constants.W_OK)
  } catch {
    throw new Problem(
      `Le dossier ${ROOT} n’est pas inscriptible : donnez-en le droit à l’utilisateur qui lance Cordée.`,
    )
  }
}

/** Installs the packages, unless they are those of the lockfile already. */
export async function install() {
  const hash = installationHash()
  if (isStamped('installed', hash, INSTALLED)) return
  await step('Installation des paquets', pnpm('install', '--frozen-lockfile'))
  if (!existsSync(NODE))
    throw new Problem('Node 24 n’a pas été installé : le paquet « node » manque à node_modules.')
  stamp('installed', hash)
}

/** Generates and builds, unless no source has changed since. */
export async function build() {
  const hash = sourcesHash()
  if (isStamped('built', hash, BUILT)) return
  await step('Construction des portails', pnpm('exec', 'turbo', 'run', 'generate', 'build'))
  stamp('built', hash)
}

/** Runs a command that has to succeed; what it said is only shown when it does not. */
function step(title, command) {
  return showProgress(title, succeed(title, command))
}

async function succeed(title, command) {
  const { code, output } = await run(command, { cwd: ROOT, env: toolEnvironment() }).catch((error) => ({
    code: 1,
    output: String(error),
  }))
  if (code === 0) return
  const last = output.trimEnd().split('\n').slice(-LINES_SHOWN).join('\n')
  throw new Problem(`${last}\n\n${title} : la commande « ${command.join(' ')} » a échoué${because(output)}.`)
}

function because(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH/.test(output))
    return ' (le dépôt de paquets ne répond pas)'
  if (/EACCES|EPERM|EROFS/.test(output)) return ' (un droit d’écriture manque)'
  if (/ENOSPC/.test(output)) return ' (le disque est plein)'
  return ''
}
