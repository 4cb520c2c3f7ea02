import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ROOT } from './workspace.mjs'

const homes = []
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true })
})

const rule = (name, id = 'R13', source = ' * @source un texte\n') =>
  `/**\n * Splits.\n * @rule ${id}\n${source} */\nexport const ${name} = (total) => total\n`
const named = (id) => `test('${id} · splits', () => {})\n`
const KEPT = { 'commitment/one.ts': rule('one'), 'commitment/one.test.ts': named('R13') }

/** What the register says of a domain in small. */
const said = (files) => {
  const home = mkdtempSync(join(tmpdir(), 'rules-'))
  homes.push(home)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true })
    writeFileSync(join(home, path), text)
  }
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/rules-register.ts'), home])
  return { status, problems: stderr.toString().split('\n').filter(Boolean) }
}

describe('the register of rules', () => {
  test('accepts a rule with one home, its source and a test named after it', () => {
    expect(said(KEPT)).toEqual({ status: 0, problems: [] })
  })

  test.each([
    [
      'a rule without a test',
      { 'commitment/one.test.ts': "test('splits', () => {})\n" },
      'R13 (one, commitment/one.ts) has no test named after it',
    ],
    [
      'a rule with two homes',
      { 'commitment/two.ts': rule('two') },
      'R13 has two homes: one (commitment/one.ts) and two (commitment/two.ts)',
    ],
    [
      'a rule without a source',
      { 'commitment/one.ts': rule('one', 'R13', '') },
      'R13 (one, commitment/one.ts) has no @source',
    ],
    [
      'a rule nobody wrote down',
      { 'commitment/two.ts': rule('two', 'R999') },
      'commitment/two.ts: @rule R999 is no known rule',
    ],
    [
      'a test of a rule nobody wrote down',
      { 'commitment/two.test.ts': named('R999') },
      'commitment/two.test.ts: a test is named after R999, which is no known rule',
    ],
    [
      'a rule on something not exported',
      { 'commitment/two.ts': rule('two', 'R14').replace('export ', '') },
      'commitment/two.ts: @rule R14 is not on an exported function',
    ],
    [
      'a function that does not say what it does',
      { 'commitment/two.ts': 'export const two = () => 2\n' },
      'commitment/two.ts: two has no docstring',
    ],
  ])('refuses %s', (_name, change, problem) => {
    expect(said({ ...KEPT, ...change })).toEqual({ status: 1, problems: [problem] })
  })
})
