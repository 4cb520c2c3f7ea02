import { expect, test } from 'vitest'
import { progressLine, reportLines } from './decp-import-words.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const counts = { read: 1500, created: 300, updated: 1, unchanged: 0, outside: 1198, rejected: 1 }

test('the report says what was done, then each line that did something, then how many it leaves out', () => {
  const rows = [
    {
      position: 12,
      label: 'M1 · Réservoirs',
      outcome: 'UPDATED',
      reasons: ['Modification : montant porté à 9 €.'],
    },
    { position: 1400, label: 'Ligne 1400', outcome: 'REJECTED', reasons: [] },
  ]
  expect(
    reportLines({ ...counts, importId: 'i', carrierName: 'Essai', seconds: 1.24 }, rows).map(plain),
  ).toEqual([
    '1 500 marchés lus pour Essai, en 1,2 s',
    '  300 créés, 1 mis à jour, 0 inchangé, 1 198 hors du territoire, 1 rejeté',
    '',
    '  12 · mis à jour · M1 · Réservoirs',
    '      Modification : montant porté à 9 €.',
    '  1 400 · rejeté · Ligne 1400',
    '  … et 300 autres, dans la veille de l’espace de travail',
  ])
})

test('nothing new is one line', () => {
  const nothing = { read: 1, created: 0, updated: 0, unchanged: 1, outside: 0, rejected: 0 }
  const lines = reportLines({ ...nothing, importId: 'i', carrierName: 'Essai', seconds: 2 }, [])
  expect(lines.map(plain)).toEqual([
    '1 marché lu pour Essai, en 2 s',
    '  0 créé, 0 mis à jour, 1 inchangé, 0 hors du territoire, 0 rejeté',
  ])
})

test('progress says what is being done', () => {
  expect(plain(progressLine({ read: 12_000, found: 40, written: 0 }))).toBe(
    'Lecture : 12 000 marchés, dont 40 du territoire…',
  )
  expect(plain(progressLine({ read: 12_000, found: 40, written: 20 }))).toBe('Écriture : 20 sur 40…')
})
