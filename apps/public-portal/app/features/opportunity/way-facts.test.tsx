import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { speaking } from '../../messages/language.server.ts'
import { WaySources } from './way-facts.tsx'

const way = {
  sameCommune: false,
  fromName: 'La Mure',
  carMinutes: 35,
  winterCarMinutes: 60,
  winterRoad: true,
  bikeMinutes: null,
  via: [],
  closed: [
    { name: 'col d’Ornon', until: '2027-01-20', source: 'Arrêté du Département' },
    { name: 'col de la Morte', until: null, source: '' },
  ],
  timetableSource: null,
  timetableDay: null,
  handLines: [],
}

describe.each(['fr', 'simple', 'en'] as const)(
  '%s: each figure of a way says where it comes from',
  (version) => {
    const sourcesOf = (changes: Partial<typeof way> | { carMinutes: null }) =>
      speaking(version, () => renderToStaticMarkup(<WaySources way={{ ...way, ...changes } as never} />))

    test('places, heights and passes, and the closure of a pass', () => {
      const said = sourcesOf({})
      expect(said).toContain('geo.api.gouv.fr')
      expect(said).toContain('Licence Ouverte 2.0')
      expect(said).toMatch(/50.(mètres|metres)/)
      expect(said).toMatch(/col d’Ornon.*Arrêté du Département/)
    })

    test('a closure without a source is not given an empty one', () => {
      expect(sourcesOf({})).not.toContain('col de la Morte')
    })

    test('no figure, no source of figures', () => {
      expect(sourcesOf({ carMinutes: null })).not.toContain('geo.api.gouv.fr')
    })
  },
)
