import { expect, test } from 'vitest'
import { backToBlocks, peopleTyped } from './refer-values.ts'

test('blocks left empty, or where only a trade is ticked, are nobody, and an error goes back under its own block', () => {
  const { blocks, people, communes } = peopleTyped({
    'people.0.firstName': '  ',
    'people.2.firstName': 'Lou',
    'people.2.phone': '12',
    'people.2.birthDate': 'hier',
    'people.2.contactChannel': 'SMS',
    'people.2.commune': ' La Mure ',
    'people.2.mobility': 'BUS',
    'people.2.callMoment': 'MORNING',
    'people.1.trades.K2204': 'on',
    'people.2.trades.F1704': 'on',
    'people.2.trades.A1203': 'on',
    'people.2.trades.<b>': 'on',
  })
  expect(blocks).toEqual([2])
  expect(communes).toEqual(['La Mure'])
  expect(people).toEqual([
    {
      firstName: 'Lou',
      lastName: '',
      birthDate: null,
      phone: '12',
      contactChannel: 'SMS',
      helperName: null,
      helperPhone: null,
      mobility: 'BUS',
      trades: ['F1704', 'A1203'],
      callMoment: 'MORNING',
      note: null,
    },
  ])
  expect(backToBlocks({ 'people.0.phone': 'Non.', form: 'x' }, blocks)).toEqual({
    'people.2.phone': 'Non.',
    form: 'x',
  })
})
