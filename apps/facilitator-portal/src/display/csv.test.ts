import { expect, it } from 'vitest'
import { csvOf } from './csv.ts'

it('opens in a French spreadsheet: a mark, semicolons, decimal commas, quotes doubled', () => {
  expect(
    csvOf([
      ['Personne', 'Heures'],
      ['Amadou « K » ; "maçon"', 151.67],
      [null, 0],
    ]),
  ).toBe('\ufeffPersonne;Heures\r\n"Amadou « K » ; ""maçon""";151,67\r\n;0\r\n')
})

it('no text is run as a formula', () => {
  expect(csvOf([['=1+1', '+33', '-2', '@a', 'a=b', -2]])).toBe("\ufeff'=1+1;'+33;'-2;'@a;a=b;-2\r\n")
})
