import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkSms, SMS_LENGTH, smsText, subjectForAPerson } from './sms-text.ts'

/** The ten texts of the field, each counted by hand: they fit, and their length is known. */
const TEXTS: readonly (readonly [number, string])[] = [
  [
    153,
    "Cordée : nous avons votre demande. Anne vous appelle avant jeudi 4 mars, du 04 65 71 12 34. Vous pouvez aussi l'appeler le matin. Le service est gratuit.",
  ],
  [
    149,
    'Cordée : Anne vous a appelé ce matin pour le travail à La Mure. Elle rappelle demain à 10 h. Ou appelez-la : 04 65 71 12 34, lundi à jeudi, 9 h-12 h.',
  ],
  [
    146,
    'Cordée : un travail est possible à La Mure. Aide sur un chantier, 6 semaines, début mardi 6 avril. Répondez OUI ou NON, ou appelez 04 65 71 12 34.',
  ],
  [
    148,
    "Cordée : l'entreprise a pris une autre personne. Votre demande reste ouverte. Anne vous appelle avant vendredi 19 mars pour la suite. 04 65 71 12 34",
  ],
  [
    144,
    'Cordée : heures de mars, Maison des enfants, La Mure. A déclarer avant le 10 avril, y compris zéro : cordee.example/h/7KQ2 Aide : 04 65 71 12 34',
  ],
]

describe('a text message', () => {
  test.each(TEXTS)('%i characters, all of the GSM table', (length, text) => {
    expect(checkSms(text)).toMatchObject({ text, length, replaced: [], unknown: [], sensitive: [] })
  })

  test.each([
    ['l’été', "l'été", 1],
    ['«\u00a0bientôt\u00a0»', '"bientot"', 3],
    ['À bientôt, ça va', 'A bientot, ca va', 3],
    ['un cœur… 12\u202fh', 'un coeur... 12 h', 3],
    ['e\u0301te\u0301', 'été', 0],
  ])('%s leaves as %s', (written, text, replacements) => {
    const check = checkSms(written)
    expect(check).toMatchObject({ text, unknown: [] })
    expect(check.replaced).toHaveLength(replacements)
  })

  test('the euro and brackets take two places', () => {
    expect(checkSms('10 €').length).toBe(5)
    expect(checkSms('[a]').length).toBe(5)
  })

  test.each([
    [' ', 'MESSAGE_EMPTY'],
    ['Bonjour 🙂', 'SMS_CHARACTER'],
    ['a'.repeat(161), 'SMS_TOO_LONG'],
    [`${'a'.repeat(159)}€`, 'SMS_TOO_LONG'],
    ['Votre RSA', 'SMS_SENSITIVE'],
    ['Un parcours d’insertion', 'SMS_SENSITIVE'],
    ['Vous êtes éligible', 'SMS_SENSITIVE'],
    ['Reconnaissance de handicap', 'SMS_SENSITIVE'],
  ])('« %s » is refused: %s', (written, code) => {
    expect(smsText(written)).toMatchObject({ ok: false, error: { code, field: 'body' } })
  })

  test('the word that betrays is named as it was written, with another way to say it', () => {
    expect(checkSms('Êtes-vous éligible ?').sensitive).toEqual([
      { word: 'éligible', instead: 'écrivez « vous avez le droit »' },
    ])
    expect(checkSms('passe, classe, assez').sensitive).toEqual([])
  })

  test('whatever is written, what leaves needs no second look', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (written) => {
        const sent = smsText(written)
        if (!sent.ok) return
        const again = checkSms(sent.value)
        expect(again).toMatchObject({ text: sent.value, replaced: [], unknown: [] })
        expect(again.length).toBeLessThanOrEqual(SMS_LENGTH)
      }),
    )
  })
})

test('the subject of a mail to a person betrays nothing on a locked screen', () => {
  expect(subjectForAPerson('Votre suivi')).toEqual({ ok: true, value: 'Votre suivi' })
  const betrayed = subjectForAPerson('Votre RQTH est à renouveler')
  expect(betrayed.ok ? null : betrayed.error.code).toBe('SUBJECT_SENSITIVE')
})
