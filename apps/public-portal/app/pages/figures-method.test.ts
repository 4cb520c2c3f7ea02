import { expect, test } from 'vitest'
import { methodOf } from './figures-method.ts'

test('the files of figures explain every column they hold, the promised calls too', () => {
  const method = methodOf({ rule: 'Diffusion.' })
  expect(method.join(' ')).toMatch(/Les appels promis sont ceux/)
  expect(method.at(-1)).toBe('Diffusion.')
})
