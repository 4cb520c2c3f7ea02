import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newKeyRing, parseKeyRing } from './cipher.ts'
import { keyFile, openCipher } from './encryption-keys.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'cordee-keys-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const embedded = () => openCipher({ encryptionKeys: null, databaseUrl: null, dataDir })

test('the embedded database gets a key once, which its owner alone may read', () => {
  const sealed = embedded().seal('secret', 'place')
  expect(embedded().open(sealed, 'place')).toBe('secret')
  expect(readdirSync(dataDir)).toEqual([keyFile])
  expect(statSync(join(dataDir, keyFile)).mode & 0o777).toBe(0o600)
})

test('a file of keys that cannot be read is not replaced', () => {
  writeFileSync(join(dataDir, keyFile), 'half a')
  expect(embedded).toThrow('est illisible')
})

test('somebody’s own server must be given its keys, and the sentence says how', () => {
  const own = { databaseUrl: 'postgresql://host/base', dataDir }
  expect(() => openCipher({ ...own, encryptionKeys: null })).toThrow('CORDEE_ENCRYPTION_KEYS')
  expect(openCipher({ ...own, encryptionKeys: parseKeyRing(newKeyRing('k')) }).currentKey).toBe('k')
  expect(readdirSync(dataDir)).toEqual([])
})
