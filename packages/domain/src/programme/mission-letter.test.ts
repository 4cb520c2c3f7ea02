import { expect, test } from 'vitest'
import { day, month } from '../kernel/day.ts'
import { writeMissionLetter } from './mission-letter.ts'

const letter = (id: string, from: string, to: string | null = null) => ({
  id,
  from: day(from),
  to: to === null ? null : day(to),
})
const open = letter('one', '2026-01-01')
const closed = letter('one', '2026-01-01', '2026-06-30')

test.each([
  ['the first one', [], letter('new', '2026-01-01'), [], null],
  ['one after a closed one', [closed], letter('new', '2026-07-01'), [], null],
  [
    'one that follows an open one ends it',
    [open],
    letter('new', '2026-07-01'),
    [],
    { id: 'one', to: '2026-06-30' },
  ],
  ['one within a closed one', [closed], letter('new', '2026-06-30'), [], 'LETTER_OVERLAPS'],
  ['one that begins with an open one', [open], letter('new', '2026-01-01'), [], 'LETTER_OVERLAPS'],
  ['one before an open one, without end', [open], letter('new', '2025-01-01'), [], 'LETTER_OVERLAPS'],
  ['one before an open one', [open], letter('new', '2025-01-01', '2025-12-31'), [], null],
  ['one that ends before it begins', [], letter('new', '2026-02-01', '2026-01-31'), [], 'PROGRAMME_REVERSED'],
  ['a correction of the same days', [open], letter('one', '2026-02-01', '2026-06-30'), [], null],
  [
    'a correction into the next one',
    [closed, letter('two', '2026-07-01')],
    letter('one', '2026-01-01', '2026-07-31'),
    [],
    'LETTER_OVERLAPS',
  ],
  ['an end after what was claimed', [open], letter('one', '2026-01-01', '2026-06-30'), ['2026-06'], null],
  [
    'an end before what was claimed',
    [open],
    letter('one', '2026-01-01', '2026-06-29'),
    ['2026-06'],
    'LETTER_CLAIMED',
  ],
  [
    'a successor in the middle of what was claimed',
    [open],
    letter('new', '2026-06-15'),
    ['2026-06'],
    'LETTER_CLAIMED',
  ],
  [
    'a successor that takes over what was claimed',
    [open],
    letter('new', '2026-06-01'),
    ['2026-06'],
    { id: 'one', to: '2026-05-31' },
  ],
  ['what no letter covered claims nothing of it', [], letter('new', '2026-07-01'), ['2026-06'], null],
] as const)('%s', (_what, known, wanted, claimed, expected) => {
  const result = writeMissionLetter(known, wanted, claimed.map(month))
  const { id, to } = (result.ok && result.value) || { id: null, to: null }
  expect(result.ok ? (result.value === null ? null : { id, to }) : result.error.code).toEqual(expected)
})
