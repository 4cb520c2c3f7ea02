import { join } from 'node:path'
import { run, stopWithUs } from './children.mjs'
import { chromium } from './chromium.mjs'
import { build, checkHost, install, toolEnvironment } from './prepare.mjs'
import { fail } from './problem.mjs'
import { deleteReports, expected, readRuns, total } from './reports.mjs'
import { pnpm, ROOT, readJson } from './workspace.mjs'

const BROWSER = '@cordee/e2e'
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
  await Promise.all([
    // Whole instances, with and without a browser, one after the other: they wait much, and say how long this takes.
    turbo(env, ['types', 'test', 'test:start', `--filter=${BROWSER}`, '--filter=//', '--concurrency=1']),
    // Everything else takes what they leave of the machine, and never keeps them waiting.
    turbo(
      env,
      [...checks, 'types', 'test', 'test:commands', `--filter=!${BROWSER}`, '--concurrency=2'],
      BEHIND,
    ),
  ])
  const { passed, failed, problems } = total(all, readRuns())
  for (const problem of problems) console.log(`✗ ${problem}`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
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
