import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { expected, readRuns, total } from './reports.mjs'

let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordee-reports-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(path, value) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), JSON.stringify(value))
  return join(folder, path)
}

const vitest = (tests, rest = {}) => ({
  numPassedTests: tests.filter((status) => status === 'passed').length,
  numFailedTests: tests.filter((status) => status === 'failed').length,
  success: !tests.includes('failed'),
  testResults: [
    {
      name: 'hours.test.ts',
      status: tests.includes('failed') ? 'failed' : 'passed',
      assertionResults: tests.map((status) => ({ status, fullName: 'R17 hours' })),
    },
  ],
  ...rest,
})
const playwright = (stats, rest = {}) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  ...rest,
})
const sum = (report) => total({ checks: [], reports: [write('report.json', report)] }, new Map(), folder)

test('what is expected is read from what each package declares', () => {
  write('package.json', {
    scripts: {
      test: 'x',
      types: 'turbo run types',
      'check:format': 'biome',
      'test:commands': 'vitest --root scripts --outputFile.json=.reports/commands.json',
    },
  })
  write('domain/package.json', { name: 'domain', scripts: { types: 'tsc', test: 'vitest run' } })
  write('e2e/package.json', { name: 'e2e', scripts: { test: 'playwright test' } })
  expect(expected(folder, [join(folder, 'domain'), join(folder, 'e2e')])).toEqual({
    checks: ['//#check:format', 'domain#types'],
    reports: [
      join(folder, 'scripts/.reports/commands.json'),
      join(folder, 'domain/.reports/vitest.json'),
      join(folder, 'e2e/.reports/playwright.json'),
    ],
  })
})

test('what turbo ran and what it took from its cache have both run', () => {
  write('runs/1.json', { tasks: [{ taskId: 'a#types', execution: { exitCode: 0 } }] })
  write('runs/2.json', { tasks: [{ taskId: 'b#types', execution: { exitCode: 2 } }, { taskId: 'c#types' }] })
  const runs = readRuns(join(folder, 'runs'))
  expect([...runs]).toEqual([
    ['a#types', true],
    ['b#types', false],
    ['c#types', false],
  ])
})

test('a check that passed counts as one test, one that failed or was not run as a failure', () => {
  const runs = new Map([
    ['a#types', true],
    ['b#types', false],
  ])
  expect(total({ checks: ['a#types', 'b#types', 'c#types'], reports: [] }, runs)).toEqual({
    passed: 1,
    failed: 2,
    problems: ['b#types failed', 'c#types was not run'],
  })
})

describe('a report of vitest', () => {
  test('adds its tests, skipped ones left out', () => {
    expect(sum(vitest(['passed', 'passed', 'failed', 'skipped']))).toEqual({
      passed: 2,
      failed: 1,
      problems: ['report.json: R17 hours'],
    })
  })

  test('with a file that could not be read has failed', () => {
    const broken = { name: 'broken.test.ts', status: 'failed', assertionResults: [] }
    const report = vitest(['passed'])
    expect(sum({ ...report, success: false, testResults: [...report.testResults, broken] })).toMatchObject({
      passed: 1,
      failed: 1,
    })
  })

  test('with an error outside the tests has failed', () => {
    expect(sum(vitest(['passed'], { success: false }))).toMatchObject({ passed: 1, failed: 1 })
  })
})

describe('a report of Playwright', () => {
  test('counts a journey that passes only when tried again as failed', () => {
    const suites = [
      { suites: [{ specs: [{ file: 'main.ts', title: 'main job', tests: [{ status: 'flaky' }] }] }] },
    ]
    expect(sum(playwright({ expected: 3, flaky: 1, unexpected: 1 }, { suites }))).toEqual({
      passed: 3,
      failed: 2,
      problems: ['report.json: main.ts main job'],
    })
  })

  test('with an error outside the journeys has failed', () => {
    expect(sum(playwright({ expected: 1 }, { errors: [{ message: 'no server' }] }))).toMatchObject({
      passed: 1,
      failed: 1,
    })
  })
})

test('a report without any test, and a missing one, are failures', () => {
  expect(sum(vitest([]))).toEqual({ passed: 0, failed: 1, problems: ['report.json holds no test at all'] })
  expect(total({ checks: [], reports: [join(folder, 'missing.json')] }, new Map(), folder)).toEqual({
    passed: 0,
    failed: 1,
    problems: ['missing.json is missing: its tests did not run to the end'],
  })
})
