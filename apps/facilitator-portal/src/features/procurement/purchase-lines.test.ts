import { day } from '@cordee/domain/kernel/day'
import { euros } from '@cordee/domain/kernel/money'
import { describe, expect, test } from 'vitest'
import { readPurchases } from './purchase-lines.ts'

describe('a programme copied from a spreadsheet', () => {
  test('is read in the order the form says, without titles; empty lines are none', () => {
    expect(
      readPurchases('Voirie 2027\t15/02/2027\tTravaux\t850 000 €\t9\r\n\r\nNettoyage\t01/06/2027\t\t\t\r\n'),
    ).toEqual({
      purchases: [
        {
          subject: 'Voirie 2027',
          plannedOn: day('2027-02-15'),
          category: 'WORKS',
          amountCents: euros(850_000),
          durationMonths: 9,
        },
        {
          subject: 'Nettoyage',
          plannedOn: day('2027-06-01'),
          category: null,
          amountCents: null,
          durationMonths: null,
        },
      ],
      problems: [],
    })
  })

  test('is read in any order under its titles; a column nobody asked for is left', () => {
    const { purchases, problems } = readPurchases(
      'Service\tMontant estimé HT\tDate de lancement\tIntitulé\tDurée\tType\nVoirie\t240 000,50\tmars 2027\tSentiers\t3 ans\tprestation de services',
    )
    expect(problems).toEqual([{ line: 2, field: 'category', text: 'prestation de services' }])
    expect(purchases).toEqual([])
    expect(readPurchases('Montant\tPrévu\tObjet\n240 000,50\tmars 2027\tSentiers').purchases).toMatchObject([
      { subject: 'Sentiers', plannedOn: '2027-03-01', amountCents: euros(240_000.5) },
    ])
  })

  test.each([
    ['15/02/2027', '2027-02-15'],
    ['2027-02-15', '2027-02-15'],
    ['02/2027', '2027-02-01'],
    ['2/2027', '2027-02-01'],
    ['Février 2027', '2027-02-01'],
    ['sept. 2027', '2027-09-01'],
  ])('a consultation of « %s » is on %s', (written, plannedOn) => {
    expect(readPurchases(`Voirie\t${written}`).purchases).toMatchObject([{ plannedOn }])
  })

  test.each([
    ['12 mois', 12],
    ['4 ans', 48],
    ['1 an', 12],
  ])('« %s » lasts %i months', (written, durationMonths) => {
    expect(readPurchases(`Voirie\t02/2027\t\t\t${written}`).purchases).toMatchObject([{ durationMonths }])
  })

  test('says each thing that is not understood, with its line, and leaves that line out', () => {
    const { purchases, problems } = readPurchases(
      [
        'Voirie\tau printemps',
        '\t02/2027',
        'Sentiers\t02/2027\tmixte\tcher\tlong',
        'Toiture\t31/02/2027',
        'Toit\t3/2027',
      ].join('\n'),
    )
    expect(purchases).toMatchObject([{ subject: 'Toit' }])
    expect(problems).toEqual([
      { line: 1, field: 'day', text: 'au printemps' },
      { line: 2, field: 'subject', text: '' },
      { line: 3, field: 'category', text: 'mixte' },
      { line: 3, field: 'amount', text: 'cher' },
      { line: 3, field: 'duration', text: 'long' },
      { line: 4, field: 'day', text: '31/02/2027' },
    ])
  })
})

test('a line with a day in it is a purchase, whatever its words', () => {
  const { purchases, problems } = readPurchases(
    'Achat de sel\t02/2027\tFournitures\t20000\t12\tconsultation groupée',
  )
  expect(problems).toEqual([])
  expect(purchases).toMatchObject([{ subject: 'Achat de sel', plannedOn: '2027-02-01' }])
})

test('« Montant prévu » before the day is an amount', () => {
  const { purchases } = readPurchases(
    'Objet\tMontant prévu\tDate de consultation\nAchat de sel\t20000\t02/2027',
  )
  expect(purchases).toMatchObject([{ plannedOn: '2027-02-01', amountCents: 2_000_000 }])
})
