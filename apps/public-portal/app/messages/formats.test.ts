import { expect, test } from 'vitest'
import {
  asDay,
  asDecimal,
  asDuration,
  asEuros,
  asHours,
  asMonth,
  asOpeningHours,
  asPercent,
  asPeriod,
  asPlaceAndHours,
  asTime,
  inFull,
} from './formats.ts'
import { speaking } from './language.server.ts'

const written = () => [
  asDay('2027-04-01'),
  inFull('2027-04-06'),
  asMonth('2027-04'),
  asDuration(2_100),
  asDuration(750),
  asHours(9_100),
  asTime(405),
  asEuros(123_102),
  asPercent(4_300),
  asDecimal(1_250),
  asPeriod('Printemps 2027'),
]

test('days, lengths of time, money and shares are written as each language writes them', () => {
  expect(speaking('en', written)).toEqual([
    '1 April 2027',
    'Tuesday 6 April 2027',
    'April 2027',
    '35\u00a0hours',
    '12\u00a0h\u00a030\u00a0min',
    '151.67\u00a0h',
    '6:45',
    '€1,231.02',
    '43%',
    '12.5',
    'spring 2027',
  ])
  expect(speaking('simple', written)).toEqual([
    '1er\u00a0avril\u00a02027',
    'mardi\u00a06\u00a0avril\u00a02027',
    'avril\u00a02027',
    '35\u00a0h',
    '12\u00a0h\u00a030',
    '151,67\u00a0h',
    '6\u00a0h\u00a045',
    '1\u202f231,02\u00a0€',
    '43\u00a0%',
    '12,5',
    'Printemps 2027',
  ])
})

test('where one meets somebody keeps its name; when is read in English', () => {
  const written = 'Mens, jour de marché (démo) : samedi, 9 h – 11 h, une fois par mois'
  const { place, hours } = asPlaceAndHours(written)
  expect(`${place}${hours}`).toBe(written)
  speaking('en', () =>
    expect(asPlaceAndHours(written)).toEqual({
      place: 'Mens, jour de marché (démo) : ',
      hours: 'Saturday, 9:00 – 11:00, once a month',
    }),
  )
  expect(asPlaceAndHours('Sur rendez-vous')).toEqual({ place: 'Sur rendez-vous', hours: '' })
})

test('opening hours as somebody wrote them are read in English, and left alone in French', () => {
  const written = 'lundi à jeudi, 9 h – 12 h'
  expect(asOpeningHours(written)).toBe(written)
  speaking('en', () => {
    expect(asOpeningHours(written)).toBe('Monday to Thursday, 9:00 – 12:00')
    expect(asOpeningHours('du lundi au vendredi, de 9 h 30 à 17 h')).toBe('Monday to Friday, 9:30 to 17:00')
    expect(asOpeningHours('mardi et jeudi')).toBe('Tuesday and Thursday')
  })
})
