import { expect, test } from 'vitest'
import { parseNaf } from './naf.ts'

test.each([
  ['4120a', '41.20A'],
  ['41.20A', '41.20A'],
  [' 41 20 a ', '41.20A'],
  ['41.20', '41.20'],
  ['412', '41.2'],
  ['41', '41'],
])('%s is %s', (typed, code) => {
  expect(parseNaf(typed)).toEqual({ ok: true, value: code })
})

test.each(['', '4', 'A41', '41A', '41.2A', '41.201', '41.20AB'])(
  '« %s » is no code of an activity',
  (typed) => {
    expect(parseNaf(typed)).toMatchObject({ ok: false, error: { code: 'NAF_UNREADABLE' } })
  },
)
