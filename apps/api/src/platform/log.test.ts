import { expect, test } from 'vitest'
import { accessLog, createLog } from './log.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  write(createLog('info', { write: (line) => lines.push(line) }))
  return lines.join('')
}

test('what names or reaches a person is hidden, wherever it is', () => {
  const person = {
    id: '0195',
    firstName: 'Zoé',
    lastName: 'Martin',
    phone: '06 12 34 56 78',
    email: 'zoe@cordee.example',
  }
  const text = logged((log) => {
    log.info({ ...person }, 'at the top')
    log.info({ input: { participant: person } }, 'deep')
    log.info({ req: { headers: { cookie: 'session=1' }, body: person }, requestId: 'r1' }, 'a request')
  })
  for (const secret of ['Zoé', 'Martin', '06 12', 'zoe@', 'session=1']) expect(text).not.toContain(secret)
  expect(text).toContain('0195')
  expect(text).toContain('r1')
})

test('a request is its method and path, without what was searched', () => {
  const text = logged((log) =>
    log.info({ req: { id: 'r1', method: 'GET', url: '/dossiers?nom=Martin' } }, 'request'),
  )
  expect(JSON.parse(text).req).toEqual({ id: 'r1', method: 'GET', path: '/dossiers' })
})

test('an error keeps its place and its reason, not the values that Prisma and PostgreSQL quote', () => {
  const prisma = Object.assign(
    new Error(
      '\nInvalid `create()` invocation:\n{ data: { phone: "06 12 34 56 78" } }\n\nUnique constraint failed',
    ),
    { name: 'PrismaClientKnownRequestError', code: 'P2002' },
  )
  const datum = Object.assign(new Error('invalid input syntax for type date: "née le 3 mars"'), {
    code: '22007',
  })
  const text = logged((log) => {
    log.error({ err: prisma }, 'failed')
    log.error({ err: new Error('outer', { cause: datum }) }, 'failed')
  })
  expect(text).not.toContain('06 12')
  expect(text).not.toContain('3 mars')
  expect(text).toContain('Unique constraint failed')
  expect(text).toContain('22007')
  expect(text).toContain('log.test.ts')
})

test('a request leaves one line, of what names nobody', () => {
  const lines: string[] = []
  const say = accessLog(createLog('info'), { write: (line) => lines.push(line) })
  say({ requestId: 'r1', route: '/public/graphql', status: 200, ms: 3 })
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { level: 30, time: expect.any(String), requestId: 'r1', route: '/public/graphql', status: 200, ms: 3 },
  ])
  accessLog(createLog('silent'), { write: (line) => lines.push(line) })({
    requestId: 'r2',
    route: '/',
    status: 200,
    ms: 1,
  })
  expect(lines).toHaveLength(1)
})
