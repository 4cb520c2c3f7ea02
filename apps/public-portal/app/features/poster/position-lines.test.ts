import { expect, test } from 'vitest'
import { positionLines } from './position-lines.ts'

test('the pick-up stands third, in words, whatever else there is to say', () => {
  const lines = positionLines(
    {
      weeklyMinutes: 2100,
      timetable: 'De 7 h 30 à 15 h 30.',
      drivingLicence: false,
      readingNeeded: false,
      pickUps: ['6 h 45 devant la gare de La Mure'],
      tasks: ['Vous aidez les maçons.', 'Vous portez.', 'Vous nettoyez.'],
    },
    1202,
  )
  expect(lines.indexOf('Ramassage\u00a0: 6 h 45 devant la gare de La Mure.')).toBe(2)
  expect(lines).toHaveLength(7)
})
