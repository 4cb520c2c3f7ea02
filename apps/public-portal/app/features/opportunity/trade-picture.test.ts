import { tradeCodes } from '@cordee/domain/opportunity/trades'
import { expect, test } from 'vitest'
import { pictureOf } from './trade-picture.ts'

test('who chooses by the picture tells the trades apart: three at most look alike', () => {
  for (const [picture, alike] of Map.groupBy(tradeCodes, pictureOf))
    expect(alike.length, `${picture}: ${alike}`).toBeLessThanOrEqual(3)
})

test('a trade that is not known yet has a picture all the same', () => {
  expect(pictureOf('Z9999')).toBe('work')
})
