import { expect, test } from 'vitest'
import { emptyLine, lineInputOf, readRuns, typedRuns } from './bus-line-draft.ts'

test.each([
  ['6:45 7:10', [[405, 430]]],
  ['6 h 45 7 h 10', [[405, 430]]],
  ['06h45 – 7h', [[405, null, 420]]],
  [
    '6.45;7.10\n\n12:00\t12:25',
    [
      [405, 430],
      [720, 745],
    ],
  ],
])('« %s » is read', (text, runs) => {
  expect(readRuns(text)).toEqual({ runs: runs.map((times) => ({ times })), unread: null })
})

test.each(['6:45 environ', '6:75', '45', '31:00'])('« %s » says what it does not read', (text) => {
  expect(readRuns(text).unread).toBe(text.split(' ').at(-1))
})

test('what was written is typed as it is read', () => {
  const runs = [{ times: [405, null, 445] }, { times: [1010, 1025, 1450] }]
  expect(typedRuns(runs)).toBe('6:45 - 7:25\n16:50 17:05 24:10')
  expect(readRuns(typedRuns(runs)).runs).toEqual(runs)
})

test('a line waits for its communes, its dates and readable times', () => {
  const line = {
    ...emptyLine('2027-01-04'),
    to: '2027-06-30',
    stops: [
      { key: 'a', communeCode: '38269', name: 'Gare' },
      { key: 'b', communeCode: '38499', name: 'Mairie' },
    ],
    outward: '6:45 7:10',
  }
  expect(lineInputOf(line)).toMatchObject({ outward: [{ times: [405, 430] }], back: [] })
  expect(lineInputOf({ ...line, to: '' })).toBeNull()
  expect(lineInputOf({ ...line, back: 'bientôt' })).toBeNull()
  expect(lineInputOf({ ...line, stops: [{ key: 'a', communeCode: null, name: 'Gare' }] })).toBeNull()
})
