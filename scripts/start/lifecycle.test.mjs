import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepInstance } from '../kept-instance.ts'
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

/** @returns {Promise<{ status: number, last: boolean }>} the answer, read to its end; the last one of its connection says so */
async function ask(url, agent) {
  const [answer] = await once(get(url, { agent }), 'response')
  await text(answer)
  return { status: answer.statusCode, last: answer.headers.connection === 'close' }
}

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
  // Loaded for real and stopped well: the journeys start from it instead of loading it again.
  keepInstance(place.dataDir)
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

/**
 * One connection, one question after the other until an answer says that it is the last. (One more connection might
 * come as the door closes: TCP refuses or cuts it, and nobody can say which.)
 */
function client(/** @type {string} */ url) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const heard = { answers: 0, last: false, problem: '' }
  const talk = async () => {
    while (!heard.last && heard.problem === '') {
      const answer = await ask(url, agent)
      if (![200, 503].includes(answer.status)) heard.problem = `${url} ${answer.status}`
      heard.answers += 1
      heard.last = answer.last
    }
  }
  const done = talk()
    .catch((error) => {
      heard.problem = `${url} ${error.code ?? error}`
    })
    .finally(() => agent.destroy())
  return { heard, done }
}

test('SIGTERM under load: whoever is connected gets every answer, and is told which is the last', async () => {
  const urls = [address('api', '/readyz'), address('facilitator'), address('public', '/opportunites')]
  const clients = urls.flatMap((url) => Array.from({ length: 8 }, () => client(url)))
  await expect.poll(() => Math.min(...clients.map(({ heard }) => heard.answers))).toBeGreaterThan(3)
  expect(clients.filter(({ heard }) => heard.last)).toEqual([])
  instance.npm.kill('SIGTERM')
  expect(await instance.ended).toBe(0)
  await Promise.all(clients.map(({ done }) => done))
  expect(clients.flatMap(({ heard }) => heard.problem)).toEqual(clients.map(() => ''))
  expect(clients.every(({ heard }) => heard.last)).toBe(true)
  await nothingRuns()
})
