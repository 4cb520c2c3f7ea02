import { join } from 'node:path'
import { run, stopWithUs } from './children.mjs'
import { chromium } from './chromium.mjs'
import { build, checkHost, install, toolEnvironment } from './prepare.mjs'
import { fail } from './problem.mjs'
import { deleteReports, expected, readRuns, total } from './reports.mjs'
import { pnpm, ROOT, readJson } from './workspace.mjs'

const BROWSER = '@cordee/e2e'
const API = '@cordee/api'
/** A priority of the system: the higher, the more it gives way. */
const BEHIND = 5

stopWithUs()
test().catch(fail)

async function test() {
  checkHost()
  await install()
  const env = { ...withoutSettings(toolEnvironment()), CHROMIUM_PATH: await chromium() }
  const all = expected()
  deleteReports(all.reports)
  const checks = Object.keys(readJson(join(ROOT, 'package.json')).scripts).filter((name) =>
    name.startsWith('check:'),
  )
  // What is generated, and what instances serve, is built once, before.
  await build()
  // What takes longest begins at once; whole instances are never kept waiting by the rest.
  await Promise.all([
    wholeInstances(env),
    turbo(env, ['test', 'types', `--filter=${API}`], BEHIND),
    turbo(
      env,
      [
        ...checks,
        'test',
        'types',
        'test:commands',
        ...[BROWSER, API].map((name) => `--filter=!${name}`),
        '--concurrency=1',
      ],
      BEHIND,
    ),
  ])
  const { passed, failed, problems } = total(all, readRuns())
  for (const problem of problems) console.log(`✗ ${problem}`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}

/** With and without a browser, one after the other: the tests of starts load the instance that the journeys start from. */
async function wholeInstances(env) {
  await turbo(env, ['test:start', '--filter=//'])
  await turbo(env, ['test', 'types', `--filter=${BROWSER}`, '--concurrency=1'])
}

/** The settings of an instance that somebody runs here are not those of the tests. */
function withoutSettings(environment) {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => name !== 'DATABASE_URL' && !name.startsWith('CORDEE_')),
  )
}

/** Tasks whose inputs did not change are taken from the cache, with their reports. */
function turbo(env, args, priority = 0) {
  const options = ['--continue=dependencies-successful', '--output-logs=new-only', '--summarize']
  const command = pnpm('exec', 'turbo', 'run', ...args, ...options)
  return run(command, { cwd: ROOT, env, show: true, priority })
}
