import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { run } from './children.mjs'
import { isRunning } from './is-running.mjs'

const children = new URL('./children.mjs', import.meta.url).href

/** A command like ours: it starts something, says its number, and waits. */
async function command(start) {
  const program = `import { launch, run, stopWithUs } from ${JSON.stringify(children)}; stopWithUs(); ${start}; setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [printed] = await once(child.stdout, 'data')
  return { child, pids: String(printed).trim().split(' ').map(Number) }
}

test('a command that runs to its end gives what it said and its code', async () => {
  expect(await run(['sh', '-c', 'echo out; echo err >&2; exit 3'])).toMatchObject({
    code: 3,
    output: expect.stringMatching(/out\nerr/),
  })
})

test('a command that gives way does so with all that it starts', async () => {
  const { output } = await run(['sh', '-c', 'sleep 1; sh -c nice'], { priority: 19 })
  expect(output).toBe('19\n')
})

test.each(/** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP']))(
  'on %s nothing is left running, not even the children of a tool',
  async (signal) => {
    const tool = "run(['sh', '-c', 'sleep 60 & echo $! $$; wait'], { show: true })"
    const { child, pids } = await command(tool)
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([0, null])
    await expect.poll(() => pids.filter(isRunning)).toEqual([])
  },
)

test('a server is asked to stop, and given the time to', async () => {
  const server =
    "process.on('SIGTERM', () => setTimeout(() => process.exit(0), 300)); console.log(process.pid); setInterval(() => {}, 1000)"
  const { child, pids } = await command(
    `launch([process.execPath, '-e', ${JSON.stringify(server)}], { stdio: ['ignore', 'inherit', 'inherit'] })`,
  )
  const asked = performance.now()
  child.kill('SIGTERM')
  await once(child, 'exit')
  expect(performance.now() - asked).toBeGreaterThan(250)
  expect(pids.filter(isRunning)).toEqual([])
})
