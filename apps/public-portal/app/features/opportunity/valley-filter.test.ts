import { expect, test } from 'vitest'
import { ofValley, valleyMeant, withinValley } from './valley-filter.ts'

const at = (epciName: string) => ({ commune: { epciName } })
const mure = at('CC de la Matheysine')
const mens = at('CC du Trièves')
const bourg = at('Communauté de communes de l’Oisans')

test.each([
  ['trieves', 'Trièves'],
  ['oisans', 'Oisans'],
  ['vercors', null],
  [null, null],
])('%s means the valley %s', (said, valley) => {
  const places = [mure, mens, bourg].map(({ commune }) => commune)
  expect(valleyMeant(said, places)).toBe(valley)
})

test('a valley keeps its own, open and to come; none asked keeps all', () => {
  const list = { open: [mure, mens], coming: [mens], drawn: [mure, mens] }
  expect(withinValley(list, 'trieves')).toEqual({
    list: { open: [mens], coming: [mens], drawn: [mens] },
    elsewhere: { open: false, coming: false },
  })
  expect(withinValley(list, null)).toEqual({ list, elsewhere: { open: false, coming: false } })
  expect(ofValley(list.open, 'oisans')).toEqual([])
})

test('with nothing in the valley, what is elsewhere stays, and it is said; with nothing at all there is nothing to say', () => {
  const list = { open: [mure], coming: [], drawn: [bourg] }
  expect(withinValley(list, 'trieves')).toEqual({ list, elsewhere: { open: true, coming: true } })
  expect(withinValley(list, 'oisans')).toEqual({ list, elsewhere: { open: true, coming: false } })
  expect(withinValley({ open: [], coming: [], drawn: [] }, 'oisans').elsewhere).toEqual({
    open: false,
    coming: false,
  })
})
