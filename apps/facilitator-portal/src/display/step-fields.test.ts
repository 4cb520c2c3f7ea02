import { hours } from '@cordee/domain/kernel/minutes'
import { euros } from '@cordee/domain/kernel/money'
import { expect, test } from 'vitest'
import { draftOf, writtenOf } from './step-fields.tsx'

test('what people write in hours, euros and percents is sent in minutes, cents and basis points', () => {
  expect(writtenOf({ kind: 'hours', label: '' }, 12.5)).toBe(hours(12.5))
  expect(writtenOf({ kind: 'euros', label: '' }, 80_000)).toBe(euros(80_000))
  expect(writtenOf({ kind: 'percent', label: '' }, 7)).toBe(700)
  expect(writtenOf({ kind: 'count', label: '' }, 3)).toBe(3)
})

test('a field left empty is nothing, never an empty text nor zero', () => {
  expect(writtenOf({ kind: 'text', label: '' }, '  ')).toBeNull()
  expect(writtenOf({ kind: 'hours', label: '' }, null)).toBeNull()
  expect(writtenOf({ kind: 'several', label: '', options: [] }, [])).toBeNull()
  expect(writtenOf({ kind: 'yes', label: '' }, false)).toBe(false)
})

test('a commune already written is there before anybody searches', () => {
  expect(draftOf({ kind: 'commune', label: '', known: { code: '38269' } })).toBe('38269')
  expect(draftOf({ kind: 'commune', label: '' })).toBeNull()
})

test('trades are a list; where none stands first, the others stay', () => {
  const trades = { kind: 'trades', label: '', value: ['F1606', 'F1703'] } as const
  expect(draftOf(trades)).toEqual(['F1606', 'F1703'])
  expect(writtenOf(trades, ['', 'F1703'])).toEqual(['F1703'])
  expect(writtenOf(trades, [''])).toBeNull()
  expect(draftOf({ kind: 'trades', label: '' })).toEqual([])
})
