import { expect, test } from 'vitest'
import { speaking } from '../../messages/language.server.ts'
import { saidAgain, staysInFrench } from './said-again.ts'

const typed = { title: 'Aider à la cantine', timetable: 'De 10 h à 14 h' }
const position = (wording: { title: string | null; timetable: string | null } | null) => ({
  ...typed,
  wording,
})

test('a title is that of the version being read; else it is French, and said to be', () => {
  const said = position({ title: 'Help at the canteen', timetable: null })
  expect(speaking('en', () => saidAgain(said, 'title'))).toEqual({
    text: 'Help at the canteen',
    lang: undefined,
  })
  expect(speaking('en', () => saidAgain(said, 'timetable'))).toEqual({ text: 'De 10 h à 14 h', lang: 'fr' })
  expect(speaking('simple', () => saidAgain(position(null), 'title'))).toEqual({
    text: 'Aider à la cantine',
    lang: undefined,
  })
})

test.each([
  ['en', null, true],
  ['en', { title: 'Help', timetable: null }, true],
  ['en', { title: 'Help', timetable: 'From 10 to 2' }, false],
  ['simple', { title: null, timetable: 'De 10 h à 14 h' }, true],
  ['fr', null, false],
] as const)('in %s, %o still holds French: %s', (version, wording, stays) => {
  expect(speaking(version, () => staysInFrench({ wording }))).toBe(stays)
})
