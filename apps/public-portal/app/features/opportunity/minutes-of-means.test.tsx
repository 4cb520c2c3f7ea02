import type { SearchMeans } from '@cordee/domain/opportunity/public-search'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DrawnCard } from './drawn-card.tsx'
import { WayFacts } from './way-facts.tsx'

const way = {
  sameCommune: false,
  fromName: 'La Mure',
  carMinutes: 12,
  winterCarMinutes: 12,
  winterRoad: true,
  bikeMinutes: 75,
  via: [],
  closed: [],
  withoutCar: {
    answer: 'ASK',
    code: 'SHIFT_UNKNOWN',
    sentence: 'Appelez-nous.',
    walkMinutes: null,
    pickUp: null,
    outward: null,
    back: null,
  },
}
const coming = {
  key: 'a',
  title: 'Peindre',
  trade: { romeCode: 'F1606' },
  places: 2,
  period: null,
  companyName: null,
  works: null,
  carMinutes: 12,
  bikeMinutes: 75,
  commune: { name: 'Mens' },
}

/** As it is read: a blank is a blank. */
const read = (page: ReactElement) => renderToStaticMarkup(page).replace(/\s/g, ' ')

test.each<[SearchMeans, boolean, readonly string[]]>([
  ['CAR', true, ['12 minutes en voiture']],
  ['WITHOUT_CAR', true, ['12 minutes en voiture']],
  ['BIKE', true, ['75 minutes']],
  ['BIKE', false, ['75 minutes', '12 minutes en voiture']],
  ['CAR', false, ['12 minutes en voiture']],
])('moving by %s, brief %s: %o', (means, brief, said) => {
  const page = read(<WayFacts way={way as never} brief={brief} means={means} />)
  expect(page.match(/\d+ minutes( en voiture)?/g)).toEqual(said)
})

test.each([true, false])('without a car, brief %s: how without it is said before its minutes', (brief) => {
  const placeOf = (means: SearchMeans, text: string) =>
    read(<WayFacts way={way as never} brief={brief} means={means} />).indexOf(text)
  expect(placeOf('WITHOUT_CAR', 'Appelez-nous')).toBeLessThan(placeOf('WITHOUT_CAR', '12 minutes en voiture'))
  expect(placeOf('CAR', 'Appelez-nous')).toBeGreaterThan(placeOf('CAR', '12 minutes en voiture'))
})

test.each<[SearchMeans, string]>([
  ['CAR', '12 minutes en voiture.'],
  ['WITHOUT_CAR', '12 minutes en voiture.'],
  ['BIKE', '75 minutes à vélo.'],
])('what is to come, moving by %s: %s', (means, said) => {
  expect(read(<DrawnCard position={coming as never} means={means} />)).toContain(said)
})
