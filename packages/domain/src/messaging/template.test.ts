import { describe, expect, test } from 'vitest'
import { defaultTemplates } from './default-templates.ts'
import { checkSms, SMS_LENGTH } from './sms-text.ts'
import { fill, fillWords, templateVariables, variablesOf } from './template.ts'

describe('the texts of messages', () => {
  test.each(Object.entries(defaultTemplates))(
    '%s: known variables, and nothing left between braces',
    (key, words) => {
      expect(variablesOf(words.subject).ok && variablesOf(words.body).ok).toBe(true)
      const { subject, body } = fillWords(words, templateVariables)
      expect(`${subject}${body}`).not.toMatch(/[{}]/)
      if (!key.endsWith('.SMS')) return
      const check = checkSms(body)
      expect(check).toMatchObject({ unknown: [], sensitive: [] })
      expect(check.length).toBeLessThanOrEqual(SMS_LENGTH)
    },
  )

  test('a variable nobody knows is refused by its name; a value nobody gave stays seen', () => {
    expect(variablesOf('Bonjour {nom}')).toMatchObject({
      error: { code: 'TEMPLATE_VARIABLE_UNKNOWN', message: expect.stringContaining('nom') },
    })
    expect(variablesOf('{mois} {mois} {jour}')).toEqual({ ok: true, value: ['mois', 'jour'] })
    expect(fill('les heures de {mois}', { mois: 'octobre 2026' })).toBe('les heures d’octobre 2026')
    expect(fill('les heures de {mois}', { mois: 'mars 2027' })).toBe('les heures de mars 2027')
    expect(fill('{prénom}, {jour}', { prénom: 'Camille' })).toBe('Camille, {jour}')
  })
})
