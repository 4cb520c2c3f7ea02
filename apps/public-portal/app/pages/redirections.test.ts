import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const sources = globSync('app/**/*.{ts,tsx}').filter((path) => !path.includes('.test.'))
const twice = (source: string): boolean => /redirect\(\s*`?(\$\{)?addressOf\(/.test(source)

test('a redirection names its page in no version: the router adds that of the page it comes from', () => {
  expect(twice("throw redirect(addressOf('/suivi'))")).toBe(true)
  expect(twice("throw redirect('/suivi')")).toBe(false)
  expect(sources.length).toBeGreaterThan(200)
  expect(sources.filter((path) => twice(readFileSync(path, 'utf8')))).toEqual([])
})
