import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLog } from './log.ts'
import { createShutdown } from './shutdown.ts'

const told: string[] = []
const exit = vi.fn<(code: number) => void>()
const shutdown = () => createShutdown(createLog('silent'), exit)
const stop = (name: string) => async () => void told.push(name)

beforeEach(() => {
  told.length = 0
  exit.mockClear()
})
afterEach(() => {
  for (const event of ['SIGINT', 'SIGTERM', 'disconnect']) process.removeAllListeners(event)
})

test('stops what was started, last first, then ends the process', async () => {
  const process_ = shutdown()
  await process_.own('database', async () => 'database', stop('database'))
  await process_.own('server', async () => 'server', stop('server'))
  process_.end(0)
  await expect.poll(() => exit).toHaveBeenCalledWith(0)
  expect(told).toEqual(['server', 'database'])
})

test('a signal during a start waits for it, undoes it, and starts nothing more', async () => {
  const owner = shutdown()
  const { promise, resolve } = Promise.withResolvers<string>()
  const next = vi.fn<() => Promise<string>>()
  void owner
    .own('database', () => promise, stop('database'))
    .then(() => owner.own('server', next, stop('server')))
  process.emit('SIGTERM')
  expect(owner.stopping).toBe(true)
  expect(exit).not.toHaveBeenCalled()
  resolve('database')
  await expect.poll(() => exit).toHaveBeenCalledWith(0)
  expect(told).toEqual(['database'])
  expect(next).not.toHaveBeenCalled()
})

test('a stop that fails does not keep the others from stopping', async () => {
  const owner = shutdown()
  await owner.own('database', async () => 'database', stop('database'))
  await owner.own(
    'server',
    async () => 'server',
    () => Promise.reject(new Error('stuck')),
  )
  owner.end(1)
  await expect.poll(() => exit).toHaveBeenCalledWith(1)
  expect(told).toEqual(['database'])
})

test('asked twice, stops once', async () => {
  const owner = shutdown()
  await owner.own('database', async () => 'database', stop('database'))
  process.emit('SIGINT')
  process.emit('SIGTERM')
  await expect.poll(() => exit).toHaveBeenCalled()
  expect(exit).toHaveBeenCalledTimes(1)
  expect(told).toEqual(['database'])
})

test('the death of the parent is a signal too', async () => {
  const owner = shutdown()
  process.emit('disconnect')
  await expect.poll(() => exit).toHaveBeenCalledWith(0)
  expect(owner.stopping).toBe(true)
})

test('what does not stop in time is stopped by force', async () => {
  vi.useFakeTimers()
  const owner = shutdown()
  void owner.own(
    'server',
    async () => 'server',
    () => new Promise(() => {}),
  )
  owner.end(0)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(exit).toHaveBeenCalledWith(1)
  vi.useRealTimers()
})
