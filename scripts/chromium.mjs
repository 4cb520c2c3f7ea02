import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './children.mjs'
import { toolEnvironment } from './prepare.mjs'
import { Problem } from './problem.mjs'
import { NODE, pnpm, ROOT } from './workspace.mjs'

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const DOWNLOAD_PATIENCE_S = '120'

/** The path of a Chromium for the browser tests: the machine's, Playwright's, or one installed now. */
export async function chromium() {
  const given = process.env.CHROMIUM_PATH
  if (given && !existsSync(given)) throw new Problem(`CHROMIUM_PATH ne mène à aucun fichier : ${given}.`)
  const found = given ?? USUAL_PLACES.find((path) => existsSync(path)) ?? (await playwrights())
  if (found) return found
  process.stdout.write('Installation de Chromium pour les tests dans un navigateur…\n')
  return (await download()) ?? (await fromDistribution()) ?? none()
}

async function playwrights() {
  const ask = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))"
  const { output } = await run([NODE, '-e', ask], { cwd: join(ROOT, 'e2e') })
  return existsSync(output.trim()) ? output.trim() : undefined
}

async function download() {
  const { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: _, ...env } = toolEnvironment()
  const command = pnpm('--filter', '@cordee/e2e', 'exec', 'playwright', 'install', 'chromium')
  await run(['timeout', DOWNLOAD_PATIENCE_S, ...command], { cwd: ROOT, env }).catch(() => {})
  return playwrights()
}

async function fromDistribution() {
  if (process.getuid?.() !== 0) return undefined
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const steps = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ]
  for (const step of steps) await run(step, { env }).catch(() => {})
  return USUAL_PLACES.find((path) => existsSync(path))
}

function none() {
  throw new Problem(
    'Aucun Chromium, et aucun moyen d’en installer un ici : installez-en un (par exemple « apt-get install ' +
      'chromium ») ou donnez son chemin par CHROMIUM_PATH.',
  )
}
