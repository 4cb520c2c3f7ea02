import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const here = dirname(fileURLToPath(import.meta.url))
const planted = join(here, 'node_modules', '.purity')

afterAll(() => rmSync(planted, { recursive: true, force: true }))

/** What tsc says of one line compiled exactly as the domain is. */
const compile = (line) => {
  mkdirSync(planted, { recursive: true })
  const settings = { extends: '../../tsconfig.json', include: [], exclude: [], files: ['planted.ts'] }
  writeFileSync(join(planted, 'tsconfig.json'), JSON.stringify(settings))
  writeFileSync(join(planted, 'planted.ts'), `export const planted = ${line}\n`)
  try {
    execFileSync(join(here, 'node_modules', '.bin', 'tsc'), ['-p', planted], { stdio: 'pipe' })
    return 'compiles'
  } catch (failure) {
    return failure.stdout.toString()
  }
}

test.each([
  ['new Date()', 'Date'],
  ['Date.now()', 'Date'],
  ['Math.random()', 'random'],
  ["fetch('http://localhost')", 'fetch'],
  ['process.env', 'process'],
  ['setTimeout(() => 1, 1)', 'setTimeout'],
  ["console.log('a')", 'console'],
  ['document', 'document'],
])('%s does not compile in the domain', (line, name) => {
  execFileSync(process.execPath, [join(here, 'pure-lib.mjs')])
  expect(compile(line)).toMatch(new RegExp(`TS\\d+.*'${name}'`))
})

test('what is pure compiles', () => {
  expect(compile('Math.max(1, [...new Map([[1, 2]]).keys()].length)')).toBe('compiles')
})
