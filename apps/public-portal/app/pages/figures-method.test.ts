import { expect, test } from 'vitest'
import { speaking } from '../messages/language.server.ts'
import { methodOf } from './figures-method.ts'

const figures = { maskedUnder: 5 }

test('the files of figures explain every column they hold, the promised calls too', () => {
  const method = methodOf(figures)
  expect(method.join(' ')).toMatch(/Les appels promis sont ceux/)
  expect(method.at(-1)).toMatch(/^Moins de 5 personnes/)
})

test.each([
  ['fr', /Une nouvelle, c’est/, /masqué/],
  ['simple', /Une nouvelle, c’est/, /caché/],
  ['en', /News is a call/, /masked/],
] as const)('%s: what counts as news is said', (version, news, masked) => {
  const method = speaking(version, () => methodOf(figures))
  expect(method.filter((sentence) => news.test(sentence))).toHaveLength(1)
  expect(method.at(-1)).toMatch(masked)
})
