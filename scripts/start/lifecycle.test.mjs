import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePlace, npmStart, processesOf } from './instance.mjs'

/** One story, told in order: the same data folder is started again and again. */
let place
let instance
beforeAll(async () => {
  place = await makePlace()
})
afterAll(async () => {
  instance?.npm.kill('SIGTERM')
  await instance?.ended
  place.remove()
})

const address = (door, path = '/') => `http://localhost:${place.ports[door]}${path}`
const control = () => readFileSync(join(place.dataDir, 'postgresql-18/cluster/global/pg_control'))
/** A number that PostgreSQL gives to a cluster when it makes it. */
const cluster = () => control().subarray(0, 8).toString('hex')
const nothingRuns = () => expect.poll(() => processesOf(place.dataDir)).toEqual([])

async function started(settings = {}) {
  instance = npmStart({ ...place.settings, ...settings })
  await instance.ready
  return instance
}

test('a first start prints three plain addresses, which answer, and the demonstration accounts', async () => {
  await started()
  const printed = instance.output().match(/^http:\S+/gm)
  expect(printed).toEqual(['api', 'facilitator', 'public'].map((door) => address(door).slice(0, -1)))
  for (const url of [...printed, address('public', '/opportunites')])
    expect((await fetch(url)).status).toBe(200)
  expect(instance.output()).toContain('anne@cordee.example')
})

test('SIGTERM to npm’s own process leaves nothing running', async () => {
  expect(processesOf(place.dataDir).length).toBeGreaterThan(3)
  instance.npm.kill('SIGTERM')
  await instance.ended
  await nothingRuns()
})

test('a second start installs nothing, builds nothing and keeps the data', async () => {
  const before = cluster()
  await started()
  expect(instance.output()).not.toMatch(/Installation|Construction/)
  expect(cluster()).toBe(before)
})

test('when the API is killed, the command says so, stops the rest, and the next start finds the data', async () => {
  const before = cluster()
  const api = processesOf(place.dataDir).find(({ command }) => command.endsWith('src/main.ts'))
  process.kill(api?.pid ?? 0, 'SIGKILL')
  expect(await instance.ended).toBe(1)
  expect(instance.output()).toContain('L’API s’est arrêtée (SIGKILL)')
  await started()
  expect(cluster()).toBe(before)
  expect((await fetch(address('public', '/opportunites'))).status).toBe(200)
})

test('SIGTERM under load breaks no answer', async () => {
  const outcomes = { answered: 0, later: 0, closed: 0, broken: /** @type {string[]} */ ([]) }
  let over = false
  const client = async (url) => {
    while (!over) {
      try {
        const response = await fetch(url)
        await response.text()
        outcomes[response.status === 200 ? 'answered' : 'later'] += 1
        if (![200, 503].includes(response.status)) outcomes.broken.push(`${url} ${response.status}`)
      } catch (error) {
        if (error.cause?.code !== 'ECONNREFUSED') outcomes.broken.push(`${url} ${error.cause?.code ?? error}`)
        outcomes.closed += 1
        return
      }
    }
  }
  const urls = [address('api', '/readyz'), address('facilitator'), address('public', '/opportunites')]
  const clients = urls.flatMap((url) => Array.from({ length: 8 }, () => client(url)))
  await expect.poll(() => outcomes.answered, { timeout: 60_000 }).toBeGreaterThan(100)
  instance.npm.kill('SIGTERM')
  expect(await instance.ended).toBe(0)
  over = true
  await Promise.all(clients)
  expect(outcomes.broken).toEqual([])
  await nothingRuns()
})
