import { join } from 'node:path'
import { run, stopWithUs } from './children.mjs'
import { chromium } from './chromium.mjs'
import { build, checkHost, install, toolEnvironment } from './prepare.mjs'
import { fail } from './problem.mjs'
import { deleteReports, expected, readRuns, total } from './reports.mjs'
import { pnpm, ROOT, readJson } from './workspace.mjs'

const BROWSER = '@cordee/e2e'

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
  await turbo(env, 2, [...checks, 'types', 'test', 'test:commands', `--filter=!${BROWSER}`])
  // Whole instances, with and without a browser, one after the other: what they serve is built once, before.
  await build()
  await turbo(env, 1, ['types', 'test', 'test:start', `--filter=${BROWSER}`, '--filter=//'])
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
function turbo(env, concurrency, args) {
  const options = [
    `--concurrency=${concurrency}`,
    '--continue=dependencies-successful',
    '--output-logs=new-only',
  ]
  const command = pnpm('exec', 'turbo', 'run', ...args, ...options, '--summarize')
  return run(command, { cwd: ROOT, env, show: true })
}
