import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makePlace, npmStart, processesOf } from './instance.mjs'

let place
beforeEach(async () => {
  place = await makePlace()
})
afterEach(() => place.remove())

/** Starts what cannot start. @returns what was said, without npm's own lines */
async function refusal(settings) {
  const instance = npmStart({ ...place.settings, ...settings })
  expect(await instance.ended).toBe(1)
  await expect.poll(() => processesOf(place.dataDir)).toEqual([])
  const lines = instance.output().split('\n')
  return lines.filter((line) => line && !/^>|^npm |^Démarrage|^ {2}… /.test(line))
}

test('a busy port gets one clear sentence', async () => {
  const other = createServer().listen(place.ports.public, '127.0.0.1')
  await once(other, 'listening')
  expect(await refusal({})).toEqual([
    `Le port ${place.ports.public} (site public) est déjà pris : arrêtez le programme qui l’occupe, ou donnez un autre port par CORDEE_PUBLIC_PORT.`,
  ])
  other.close()
})

test('a data folder that is a file gets one clear sentence', async () => {
  const file = join(place.dataDir, 'file')
  writeFileSync(file, '')
  expect(await refusal({ CORDEE_DATA_DIR: file })).toEqual([
    `${file} n’est pas un dossier : déplacez ce fichier, ou choisissez un autre dossier par CORDEE_DATA_DIR.`,
  ])
})

test('a database that does not answer gets one clear sentence, without its password', async () => {
  const said = await refusal({ DATABASE_URL: 'postgresql://cordee:very-secret@127.0.0.1:9/cordee' })
  expect(said).toEqual([
    'La base de données ne répond pas à l’adresse de DATABASE_URL (connect ECONNREFUSED 127.0.0.1:9).',
  ])
})

test('a setting that cannot be read gets one clear sentence', async () => {
  expect(await refusal({ CORDEE_TODAY: 'demain' })).toEqual([
    'Configuration illisible : CORDEE_TODAY doit être une date AAAA-MM-JJ.',
  ])
})
