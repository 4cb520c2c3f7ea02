import { describe, expect, test } from 'vitest'
import { hours } from '../kernel/minutes.ts'
import { publishLines } from './published-lines.ts'

const line = (group: string, worked: number, participants: number) => ({
  group,
  label: group,
  minutes: hours(worked),
  participants,
})
const lines = [line('a', 900, 12), line('b', 300, 6), line('c', 40, 2), line('d', 0, 0)]

describe('R33 · hours by group, for who reads them', () => {
  test.each(['PUBLIC', 'COPIL'] as const)(
    'R33 · %s: two people are masked, and the next line with them',
    (audience) => {
      expect(publishLines(lines, audience)).toEqual([
        { label: 'a', minutes: 54_000, participants: 12 },
        { label: 'b', minutes: null, participants: null },
        { label: 'c', minutes: null, participants: null },
      ])
    },
  )

  test.each(['FUNDER_CONVENTION', 'CONTROL'] as const)('R33 · %s reads every line', (audience) => {
    expect(publishLines(lines, audience).map(({ participants }) => participants)).toEqual([12, 6, 2])
  })

  test('R33 · two small lines cover each other; a table of one small line shows nothing', () => {
    expect(
      publishLines([...lines, line('e', 10, 1)], 'PUBLIC').map(({ participants }) => participants),
    ).toEqual([12, 6, null, null])
    expect(publishLines([line('c', 40, 2)], 'PUBLIC')).toEqual([
      { label: 'c', minutes: null, participants: null },
    ])
  })
})
