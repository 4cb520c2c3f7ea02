import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bringInstance, keepInstance } from './kept-instance.ts'
import { makeScratch } from './scratch.ts'

let kept
let stopped
let empty
beforeEach(() => {
  ;[kept, stopped, empty] = ['kept', 'stopped', 'empty'].map((name) => makeScratch(`cordee-${name}-`))
  mkdirSync(join(stopped, 'postgresql-18'), { mode: 0o700 })
  writeFileSync(join(stopped, 'encryption-keys'), 'cle-1:abc', { mode: 0o600 })
})
afterEach(() => {
  for (const folder of [kept, stopped, empty]) rmSync(folder, { recursive: true })
})

test('an instance that was kept is brought with its keys, which stay closed to others', () => {
  keepInstance(stopped, kept, 'today-a')
  expect(bringInstance(empty, kept, 'today-a')).toBe(true)
  expect(readFileSync(join(empty, 'encryption-keys'), 'utf8')).toBe('cle-1:abc')
  expect(statSync(join(empty, 'encryption-keys')).mode & 0o777).toBe(0o600)
  expect(existsSync(join(empty, 'postgresql-18'))).toBe(true)
})

test('what other sources loaded, or another day, is not brought, and makes room', () => {
  keepInstance(stopped, kept, 'today-a')
  expect(bringInstance(empty, kept, 'today-b')).toBe(false)
  expect(readdirSync(empty)).toEqual([])
  keepInstance(stopped, kept, 'today-b')
  expect(readdirSync(kept)).toEqual(['today-b'])
})

test('a copy that was cut is never brought', () => {
  mkdirSync(join(kept, 'draft-1'))
  writeFileSync(join(kept, 'draft-1/encryption-keys'), 'half')
  expect(bringInstance(empty, kept, 'today-a')).toBe(false)
  keepInstance(stopped, kept, 'today-a')
  expect(existsSync(join(kept, 'draft-1'))).toBe(false)
})
