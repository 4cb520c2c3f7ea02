import { normaliseDecp } from '@cordee/domain/procurement/decp'
import { describe, expect, test } from 'vitest'
import { territory } from './decp-territory.ts'

const commune = (code: string, postcode: string, inside: boolean) => ({ code, postcodes: [postcode], inside })
const { stand } = territory({
  localSirens: ['200040657', '213802697'],
  departments: ['38'],
  communes: [
    commune('38269', '38350', true),
    commune('38203', '38220', true),
    commune('38562', '38220', false),
    commune('38299', '38770', true),
    commune('38185', '38000', false),
    commune('38444', '38350', true),
  ],
  followedBuyers: ['22380001200013'],
})

/** A commune, an EPCI, a followed buyer and one nobody knows. */
const LA_MURE = '21380269700010'
const MATHEYSINE = '20004065700088'
const FOLLOWED = '22380001200013'
const STRANGER = '20003452800014'

const placed = (place: unknown, buyer = STRANGER) => {
  const { contract } = normaliseDecp({
    id: '1',
    acheteur: { id: buyer },
    objet: 'Essai',
    lieuExecution: place,
  })
  if (!contract) throw new Error('rejected')
  return stand(contract)
}
const at = (typeCode: string | null, code: string | null) => ({ typeCode, code })
const plainDoubt = (standing: ReturnType<typeof stand>) => standing.doubt?.replaceAll('\u00a0', ' ') ?? null

describe('by its place', () => {
  test.each([
    ['a commune', at('Code commune', '38269'), '38269'],
    ['a commune in capitals', at('CODE COMMUNE', ' 38269 '), '38269'],
    ['a postcode of several communes', at('Code postal', '38350'), null],
    ['a postcode of one commune', at('Code postal', '38770'), '38299'],
    ['a commune typed as a postcode', at('Code postal', '38269'), '38269'],
    ['a postcode typed as a commune', at('Code commune', '38770'), '38299'],
    ['a code without its type', at(null, '38269'), '38269'],
  ])('%s of the territory is inside', (_what, place, communeCode) => {
    expect(placed(place)).toEqual({ inside: true, communeCode, doubt: null })
  })

  test('a postcode that goes beyond the territory is inside, and said', () => {
    const standing = placed(at('Code postal', '38220'))
    expect(standing).toMatchObject({ inside: true, communeCode: null })
    expect(plainDoubt(standing)).toBe('Le code postal 38220 dépasse le territoire : lieu à vérifier.')
  })

  test.each([
    ['a neighbour', at('Code commune', '38185')],
    ['a commune far away', at('Code commune', '75056')],
    ['a postcode far away', at('Code postal', '75000')],
    ['another département', at('Code département', '75')],
    ['another arrondissement', at('Code arrondissement', '751')],
  ])('%s is outside, whoever buys from afar', (_what, place) => {
    expect(placed(place).inside).toBe(false)
    expect(placed(place, FOLLOWED).inside).toBe(false)
    expect(plainDoubt(placed(place))).toMatch(/hors du territoire\.$/)
  })
})

describe('by its buyer', () => {
  test.each([
    ['a commune of the territory', LA_MURE],
    ['the communauté de communes itself', MATHEYSINE],
  ])('%s is inside wherever it buys, to be checked', (_what, buyer) => {
    expect(placed(at('Code commune', '38269'), buyer).doubt).toBeNull()
    expect(plainDoubt(placed(at('Code commune', '38185'), buyer))).toMatch(
      /hors du territoire : à vérifier\.$/,
    )
    expect(plainDoubt(placed(null, buyer))).toMatch(/non renseigné : à vérifier\.$/)
  })

  test.each([
    ['the département', at('Code département', '38')],
    ['an arrondissement of it', at('Code arrondissement', '381')],
    ['a canton of it', at('Code canton', '3815')],
    ['a region', at('Code région', '84')],
    ['a country', at('Code pays', 'FR')],
    ['no place', null],
    ['« NC »', at('NC', 'NC')],
  ])('%s is too wide: inside for a followed buyer only, to be checked', (_what, place) => {
    expect(placed(place)).toMatchObject({ inside: false })
    expect(placed(place, FOLLOWED)).toMatchObject({ inside: true, communeCode: null })
    expect(plainDoubt(placed(place, FOLLOWED))).toMatch(/(trop large|non renseigné) : à vérifier\.$/)
  })
})
