import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const here = dirname(fileURLToPath(import.meta.url))
const planted = join(here, 'node_modules', '.purity')

const impure = [
  ['new Date()', 'Date'],
  ['Date.now()', 'Date'],
  ['Math.random()', 'random'],
  ["fetch('http://localhost')", 'fetch'],
  ['process.env', 'process'],
  ['setTimeout(() => 1, 1)', 'setTimeout'],
  ["console.log('a')", 'console'],
  ['document', 'document'],
]
const pure = 'Math.max(1, [...new Map([[1, 2]]).keys()].length)'
let said = []

/** What the compiler says of each line, compiled exactly as the domain is. */
beforeAll(() => {
  spawnSync(process.execPath, [join(here, 'pure-lib.mjs')])
  mkdirSync(planted, { recursive: true })
  const settings = { extends: '../../tsconfig.json', include: [], exclude: [], files: ['planted.ts'] }
  const lines = [...impure.map(([line]) => line), pure].map(
    (line, index) => `export const planted${index} = ${line}\n`,
  )
  writeFileSync(join(planted, 'tsconfig.json'), JSON.stringify(settings))
  writeFileSync(join(planted, 'planted.ts'), lines.join(''))
  said = spawnSync(join(here, 'node_modules', '.bin', 'tsc'), ['-p', planted, '--pretty', 'false'])
    .stdout.toString()
    .split('\n')
}, 30_000)

afterAll(() => rmSync(planted, { recursive: true, force: true }))

test.each(impure.map(([line, name], index) => [line, name, index + 1]))(
  '%s does not compile in the domain',
  (_line, name, number) => {
    expect(said.filter((each) => each.includes(`planted.ts(${number},`)).join()).toMatch(
      new RegExp(`'${name}'`),
    )
  },
)

test('what is pure compiles', () => {
  expect(said.filter((each) => each.includes(`planted.ts(${impure.length + 1},`))).toEqual([])
})
