import { mkdirSync, openSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { launch, stopChildren, stopWithUs } from './children.mjs'
import { demonstrationCode } from './demonstration-code.mjs'
import { askFirstAdministrator } from './first-administrator.mjs'
import { freePorts } from './ports.mjs'
import { build, checkHost, install } from './prepare.mjs'
import { fail, Problem } from './problem.mjs'
import { showProgress } from './progress.mjs'
import { NODE, ROOT } from './workspace.mjs'

/** The first start also loads a territory; a server that ends is noticed at once. */
const READY_PATIENCE_MS = 300_000
const MESSAGE_LENGTH = 4000
const NODE_WARNINGS = /^\((node:|Use `node).*\n?/gm
/** How the API says that the instance is empty: its first administrator has to be given. */
const EMPTY_INSTANCE = 3
const demonstrationAccounts = () => [
  'Comptes de démonstration (mot de passe : cordee-demo-2026) :',
  '  anne@cordee.example    facilitatrice',
  '  admin@cordee.example   administratrice',
  `  code du téléphone      ${demonstrationCode()}, pendant trente secondes, pour les comptes et les conseillers ; ensuite : npm run code`,
  '  jeton partenaire       cordee_demo_partner_token_2026_sud_isere',
]

let ending = false
stopWithUs(() => {
  ending = true
})
start().catch(async (error) => {
  if (ending) return
  fail(error)
  await stopChildren()
  process.exit()
})

async function start() {
  checkHost()
  const host = process.env.CORDEE_HOST || '127.0.0.1'
  const ports = await freePorts(process.env, host)
  await install()
  await build()
  const settings = {
    ...process.env,
    NODE_ENV: process.env.NODE_ENV || 'production',
    // Compiling what is loaded takes half of a server's start: it is kept for the next one.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || join(ROOT, 'node_modules/.cordee/compiled'),
    CORDEE_HOST: host,
    CORDEE_DATA_DIR: resolve(ROOT, process.env.CORDEE_DATA_DIR || '.data'),
    CORDEE_API_PORT: String(ports.api),
    CORDEE_FACILITATOR_PORT: String(ports.facilitator),
    CORDEE_PUBLIC_PORT: String(ports.public),
    CORDEE_API_URL: process.env.CORDEE_API_URL || `http://${reachable(host)}:${ports.api}`,
  }
  const address = (port, path = '/') => `http://${reachable(host)}:${port}${path}`
  const portal = serve('Le site public', 'public-portal', 'server.ts', settings)
  const api = await startApi(settings, address(ports.api, '/readyz'))
  await Promise.all([
    api.answers(address(ports.facilitator)),
    portal.answers(address(ports.public, '/opportunites')),
  ])
  announce(host, ports)
  throw await Promise.race([api.ended, portal.ended])
}

/** An address at which a server that listens to `host` can be reached from here. */
function reachable(host) {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
}

/** Starts the API; an empty instance is asked for its first administrator, when somebody is there to answer. */
async function startApi(settings, readyAddress) {
  const api = serve('L’API', 'api', 'src/main.ts', settings)
  try {
    await showProgress('Démarrage', api.answers(readyAddress))
    return api
  } catch (error) {
    if (error.exitCode !== EMPTY_INSTANCE || !process.stdin.isTTY) throw error
    process.stdout.write(`${error.message}\n`)
    return startApi({ ...settings, ...(await askFirstAdministrator()) }, readyAddress)
  }
}

/** Starts one server of ours, whose journal goes to the data folder; what it says on its end is its problem. */
function serve(label, app, entry, settings) {
  const journal = openJournal(settings.CORDEE_DATA_DIR, app)
  const folder = join(ROOT, 'apps', app)
  const child = launch([NODE, entry], {
    cwd: folder,
    env: settings,
    stdio: ['ignore', journal, 'pipe', 'ipc'],
  })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-MESSAGE_LENGTH)
    if (typeof journal === 'number') writeSync(journal, chunk)
  })
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(new Problem(`${label} ne démarre pas : ${error.message}`)))
    child.on('close', (code, signal) => {
      const sentence = signal ? '' : said.replace(NODE_WARNINGS, '').trim()
      const problem = new Problem(sentence || `${label} s’est arrêtée (${signal ?? `code ${code}`}).`)
      resolve(Object.assign(problem, { exitCode: code }))
    })
  })
  const answers = async (address) => {
    const outcome = await Promise.race([ended, untilAnswer(address)])
    if (outcome) throw outcome
  }
  return { ended, answers }
}

function openJournal(dataDir, app) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    return openSync(join(dataDir, `${app}.log`), 'w', 0o600)
  } catch {
    // The API says it better: it needs this folder for more than a journal, or not at all with DATABASE_URL.
    return 'ignore'
  }
}

/** @returns nothing once the address answers well, a problem when it never does */
async function untilAnswer(address) {
  const deadline = performance.now() + READY_PATIENCE_MS
  while (performance.now() < deadline) {
    const response = await fetch(address, { signal: AbortSignal.timeout(5000) }).catch(() => null)
    await response?.arrayBuffer()
    if (response?.ok) return null
    await wait(50)
  }
  return new Problem(`${address} ne répond pas au bout de cinq minutes.`)
}

function announce(host, ports) {
  const name = host === '127.0.0.1' || reachable(host) !== host ? 'localhost' : host
  const demonstration = !process.env.DATABASE_URL || process.env.CORDEE_DEMO === '1'
  const lines = [
    'Cordée est prête.',
    '',
    `http://${name}:${ports.api}   API`,
    `http://${name}:${ports.facilitator}   espace des facilitateurs`,
    `http://${name}:${ports.public}   site public`,
    '',
    ...(demonstration && process.env.CORDEE_DEMO !== '0' ? [...demonstrationAccounts(), ''] : []),
    'Ctrl-C arrête tout.',
  ]
  process.stdout.write(`\n${lines.join('\n')}\n`)
}
