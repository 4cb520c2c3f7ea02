import { describe, expect, test } from 'vitest'
import {
  canReceiveSms,
  containsNir,
  formatPhone,
  formatSiret,
  parseCommuneCode,
  parseCpvCode,
  parseFreeText,
  parsePhone,
  parseRomeCode,
  parseSiren,
  parseSiret,
} from './identifiers.ts'

describe('SIRET', () => {
  test.each([
    '73282932000074',
    '35600000000048',
    '35600000009075',
    '35600000049837',
    '40483304800022',
    '20003452800014',
    '21380052700011',
    ' 441 891 405 00017 ',
  ])('%s is valid', (text) => {
    expect(parseSiret(text).ok).toBe(true)
  })

  test.each([
    '35600000009090',
    '35600000049838',
    '50000000000000',
    '73282932000075',
    '21456000000001',
    '123456789',
    '7328293200007A',
    '',
    '00001',
    'LV40103835582',
    '67201924767201',
  ])('%s is refused', (text) => {
    expect(parseSiret(text)).toMatchObject({ ok: false, error: { code: 'SIRET_INVALID' } })
  })

  test('is written in groups', () => {
    const parsed = parseSiret('73282932000074')
    expect(parsed.ok && formatSiret(parsed.value)).toBe('732\u00a0829\u00a0320\u00a000074')
    expect(parseSiren('732829320').ok).toBe(true)
    expect(parseSiren('732829321').ok).toBe(false)
  })
})

test.each([
  [parseRomeCode, 'f1704', 'F1704', 'O1704'],
  [parseCommuneCode, '38269', '38269', '3826'],
  [parseCommuneCode, '2a004', '2A004', '2C004'],
  [parseCpvCode, '45000000-7', '45000000', '4500000'],
])('codes are read and refused', (parse, good, value, bad) => {
  expect(parse(good)).toEqual({ ok: true, value })
  expect(parse(bad).ok).toBe(false)
})

describe('telephone', () => {
  test.each([
    ['06 39 98 01 23', '+33639980123'],
    ['06.39.98.01.23', '+33639980123'],
    ['+33 (0)6 39 98 01 23', '+33639980123'],
    ['0033639980123', '+33639980123'],
    ['04 65 71 12 34', '+33465711234'],
  ])('%s is read', (text, expected) => {
    expect(parsePhone(text)).toEqual({ ok: true, value: expected })
  })

  test.each(['06 39 98 01', '00 39 98 01 23', 'rappeler ma sœur', '+44 7700 900123'])(
    '%s is refused',
    (text) => {
      expect(parsePhone(text)).toMatchObject({ ok: false, error: { code: 'PHONE_INVALID' } })
    },
  )

  test('is written in pairs; only mobiles get messages', () => {
    const mobile = parsePhone('0639980123')
    const fixed = parsePhone('0465711234')
    if (!mobile.ok || !fixed.ok) throw new Error('both are numbers')
    expect(formatPhone(mobile.value)).toBe('06\u00a039\u00a098\u00a001\u00a023')
    expect(canReceiveSms(mobile.value)).toBe(true)
    expect(canReceiveSms(fixed.value)).toBe(false)
  })
})

describe('social security numbers in free text', () => {
  test.each(['1 84 12 76 451 089 46', '184127645108946', '2 55 08 2A 123 456', 'son n° : 2550814168025.'])(
    'R71 · %s is found',
    (text) => {
      expect(containsNir(text)).toBe(true)
      expect(parseFreeText(text)).toMatchObject({ ok: false, error: { code: 'NIR_FORBIDDEN' } })
    },
  )

  test.each([
    '73282932000074',
    '06 39 98 01 23',
    'du 12/04/2026 au 30/06/2026',
    'lot 2, 640 000 €',
    '019acb7f-1e50-7a12-8ab1-850578006084@cordee.example',
  ])('%s is not one', (text) => {
    expect(containsNir(text)).toBe(false)
  })

  test('text is kept, trimmed', () => {
    expect(parseFreeText(' Disponible le matin ')).toEqual({ ok: true, value: 'Disponible le matin' })
  })
})
