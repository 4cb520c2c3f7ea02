import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { doors } from './doors.ts'
import { schemas } from './schema.ts'

const api = fileURLToPath(new URL('..', import.meta.url))
/** They take every mutation alike, whatever it does. */
const walks = /\/(twin-\w+|steps|named-acts|schema-walk|tested-mutations)\.test\.ts$|fuzz|broken-/
const tested = globSync('{**/*.test,testing/*}.ts', { cwd: api })
  .filter((file) => !walks.test(file))
  .map((file) => readFileSync(join(api, file), 'utf8'))
  .join('\n')

test.each(doors)('every mutation of the %s door is run by a test of its own', (door) => {
  const names = Object.keys(schemas[door].getMutationType()?.getFields() ?? {})
  /** Between quotes, for whoever runs it by its name, or in a document. */
  const runs = (name: string) => new RegExp(`['"\`]${name}['"\`]|\\b${name}\\s*[({}]`).test(tested)
  expect(names.filter((name) => !runs(name))).toEqual([])
})
