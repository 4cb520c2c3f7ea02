import { expect, test } from 'vitest'
import { linkText } from './link-text.ts'
import { smsText } from './sms-text.ts'

test.each([
  ['https://travail.exemple.fr', /^Anne-Charlotte : votre lien .* Ne le donnez à personne\.$/],
  ['https://travail.maison-emploi-sud-isere.example', /^Votre lien : /],
])('a link at %s is one text message, whole', (site, expected) => {
  const url = `${site}/lien/${'a'.repeat(43)}`
  const text = linkText({ from: 'Anne-Charlotte', url, code: '123 456' })
  expect(text).toMatch(expected)
  expect(text).toContain(`${url} Code : 123 456`)
  expect(smsText(text).ok).toBe(true)
})
