import { expect, test } from 'vitest'
import { positionIn } from './asked-position.server.ts'

const asked = (query: string) => positionIn(new URL(`https://portail.test/lien/secret${query}`))

test.each([
  ['?poste=peindre-des-murs-la-mure-1', 'peindre-des-murs-la-mure-1'],
  ['?poste=https://ailleurs.example', null],
  ['?poste=//ailleurs.example', null],
  ['?poste=..%2Fsuivi', null],
  ['?poste=a%0d%0aset-cookie:x', null],
  ['?poste=', null],
  ['', null],
])('%s leads only to one of our own positions', (query, position) => {
  expect(asked(query)).toBe(position)
})
