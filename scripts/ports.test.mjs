import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePorts } from './ports.mjs'
import { Problem } from './problem.mjs'

const HOST = '127.0.0.1'
// Below the numbers that systems lend to whoever connects: nobody gets one of these by chance.
const FREE = { CORDEE_API_PORT: '20101', CORDEE_FACILITATOR_PORT: '20102', CORDEE_PUBLIC_PORT: '20103' }
const busy = createServer()
beforeAll(() => once(busy.listen(20_104, HOST), 'listening'))
afterAll(() => busy.close())

test('the ports that were asked for are given when they are free', async () => {
  expect(await freePorts(FREE, HOST)).toEqual({ api: 20_101, facilitator: 20_102, public: 20_103 })
})

test.each([
  ['a busy port', { CORDEE_PUBLIC_PORT: '20104' }, 'Le port 20104 (site public) est déjà pris'],
  ['no number', { CORDEE_API_PORT: 'http' }, 'CORDEE_API_PORT doit être un numéro de port'],
  ['a number too large', { CORDEE_API_PORT: '70000' }, 'CORDEE_API_PORT doit être un numéro de port'],
  [
    'the same port twice',
    { CORDEE_PUBLIC_PORT: '20101' },
    'Le port 20101 est demandé deux fois : changez CORDEE_PUBLIC_PORT',
  ],
])('%s is one clear sentence', async (_, change, sentence) => {
  const refused = freePorts({ ...FREE, ...change }, HOST)
  await expect(refused).rejects.toThrow(sentence)
  await expect(refused).rejects.toBeInstanceOf(Problem)
})

test('an address that is not this machine’s is one clear sentence', async () => {
  await expect(freePorts(FREE, '192.0.2.1')).rejects.toThrow(
    'ne peut pas être ouvert sur 192.0.2.1 (EADDRNOTAVAIL)',
  )
})
