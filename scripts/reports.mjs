import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { packageFolders, ROOT, readJson } from './workspace.mjs'

/** Scripts of a package that check something: each counts as one test. */
const CHECK = /^(types$|check:)/
/** Scripts of a package that run tests, and tell in a report how many passed. */
const TEST = /^test($|:)/

/**
 * Everything that has to be told of at the end, read from what the packages declare.
 * @returns {{ checks: string[], reports: string[] }} tasks as turbo names them, and paths of reports
 */
export function expected(root = ROOT, folders = packageFolders()) {
  const own = (folder) => {
    const { name, scripts = {} } = readJson(join(folder, 'package.json'))
    return Object.entries(scripts).map(([script, command]) => ({
      script,
      task: `${folder === root ? '//' : name}#${script}`,
      report: join(folder, reportOf(command)),
    }))
  }
  // The root's « test » is this very command, and its « types » those of every package.
  const all = [root, ...folders].flatMap(own).filter(({ task }) => task !== '//#test' && task !== '//#types')
  return {
    checks: all.filter(({ script }) => CHECK.test(script)).map(({ task }) => task),
    reports: all.filter(({ script }) => TEST.test(script)).map(({ report }) => report),
  }
}

function reportOf(command) {
  const named = /--outputFile\.json=(\S+)/.exec(command)?.[1]
  const below = /--root (\S+)/.exec(command)?.[1] ?? '.'
  return join(below, named ?? `.reports/${command.startsWith('playwright') ? 'playwright' : 'vitest'}.json`)
}

export function deleteReports(reports) {
  for (const path of reports) rmSync(path, { force: true })
  rmSync(join(ROOT, '.turbo/runs'), { recursive: true, force: true })
}

/** What turbo says of every task it ran or took from its cache. @returns {Map<string, boolean>} task → passed */
export function readRuns(folder = join(ROOT, '.turbo/runs')) {
  const files = existsSync(folder) ? readdirSync(folder) : []
  const tasks = files.flatMap((name) => readJson(join(folder, name)).tasks)
  return new Map(tasks.map(({ taskId, execution }) => [taskId, execution?.exitCode === 0]))
}

/**
 * Adds everything up. What was expected and is missing has failed.
 * @returns {{ passed: number, failed: number, problems: string[] }}
 */
export function total({ checks, reports }, runs, root = ROOT) {
  const sums = [
    ...checks.map((task) => sumCheck(task, runs.get(task))),
    ...reports.map((path) => sumReport(path, relative(root, path))),
  ]
  return {
    passed: sums.reduce((sum, { passed }) => sum + passed, 0),
    failed: sums.reduce((sum, { failed }) => sum + failed, 0),
    problems: sums.flatMap(({ problems }) => problems),
  }
}

const failure = (problem, failed = 1, passed = 0) => ({ passed, failed, problems: [problem] })

function sumCheck(task, passed) {
  if (passed === undefined) return failure(`${task} was not run`)
  return passed ? { passed: 1, failed: 0, problems: [] } : failure(`${task} failed`)
}

function sumReport(path, name) {
  if (!existsSync(path)) return failure(`${name} is missing: its tests did not run to the end`)
  const report = readJson(path)
  const { passed, failed, problems } = report.stats ? fromPlaywright(report) : fromVitest(report)
  if (passed + failed === 0) return failure(`${name} holds no test at all`)
  return { passed, failed, problems: problems.map((problem) => `${name}: ${problem}`) }
}

/** A file that could not be read has failed without any test of it failing.
 * @param {any} report */
function fromVitest({ numPassedTests, numFailedTests, success, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  )
  const named = testResults.flatMap(({ assertionResults }) => assertionResults)
  const problems = [
    ...named.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    ...broken.map(({ name }) => `${name} could not be run`),
  ]
  const failed = numFailedTests + broken.length
  if (!success && failed === 0) return failure('an error outside the tests', 1, numPassedTests)
  return { passed: numPassedTests, failed, problems }
}

/** A test that passes only when tried again has failed.
 * @param {any} report */
function fromPlaywright({ stats, errors = [], suites = [] }) {
  const specs = suites.flatMap(function all(suite) {
    return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(all)]
  })
  const problems = specs
    .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
    .map(({ file, title }) => `${file} ${title}`)
  const failed = stats.unexpected + stats.flaky
  if (errors.length && failed === 0)
    return failure(errors[0].message ?? 'an error outside the tests', 1, stats.expected)
  return { passed: stats.expected, failed, problems }
}
