import { describe, expect, test } from 'vitest'
import { defaultReadVolumePolicy, readThroughLabel, unusualReads } from './read-log.ts'

describe('unusual reads of files', () => {
  test.each([
    ['what everybody may read', 200, null, null],
    ['one more', 201, null, { kind: 'TOO_MANY', limit: 200 }],
    ['three times the usual hour', 90, 30, null],
    ['more than three times', 91, 30, { kind: 'UNLIKE_USUAL', limit: 90 }],
    ['little read usually: the floor holds', 40, 2, null],
    ['above the floor', 41, 2, { kind: 'UNLIKE_USUAL', limit: 40 }],
    ['no habit yet', 199, null, null],
  ])('%s', (_what, lastHour, usual, expected) => {
    expect(unusualReads({ lastHour, usual })).toEqual(expected)
  })

  test('the thresholds are a dated choice to verify', () => {
    expect(defaultReadVolumePolicy).toMatchObject({ verified: false, hourly: 200, timesUsual: 3 })
  })

  test('a page is named as the person may read it', () => {
    expect(readThroughLabel('participant')).toBe('sa fiche')
    expect(readThroughLabel('toString')).toBe('l’espace de travail')
  })
})
