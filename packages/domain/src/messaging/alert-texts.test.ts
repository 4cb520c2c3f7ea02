import { describe, expect, test } from 'vitest'
import { alertConfirmation, alertEnding, alertText } from '../opportunity/alert.ts'
import { smsText } from './sms-text.ts'

describe('each message is one text message', () => {
  const link = 'https://travail.maison-emploi-sud-isere.example/a/0123456789abcdefghijkl'
  const position = {
    title: 'Couper les herbes et les arbustes au bord de l’eau '.repeat(3),
    at: 'au Bourg-d’Oisans',
  }
  test.each([
    ['one position', alertText({ positions: [position], link, phone: '04 65 71 12 34' })],
    ['several', alertText({ positions: [position, position, position], link, phone: '04 65 71 12 34' })],
    ['the confirmation', alertConfirmation(link)],
    ['the question', alertEnding(link)],
  ])('%s', (_name, text) => {
    expect(smsText(text)).toMatchObject({ ok: true })
    expect(text).toContain(link)
  })
})
