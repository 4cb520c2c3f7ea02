import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { pagePrefix, pageVersions } from '../kernel/page-version.ts'
import { alertConfirmation, alertEnding, alertText } from '../opportunity/alert.ts'
import { defaultTemplates, templateIn } from './default-templates.ts'
import {
  ownLinkMail,
  ownLinkText,
  retentionNotice,
  sharedTelephoneText,
  telephoneCodeText,
} from './own-words.ts'
import { checkSms, SMS_LENGTH, smsText, subjectForAPerson } from './sms-text.ts'
import { fill, templateVariables } from './template.ts'

const site = 'https://travail.maison-emploi-sud-isere.example'
const phone = '04 65 71 12 34'
const facilitator = 'Marie-Antoinette'
const position = {
  title: 'Couper les herbes et les arbustes au bord de l’eau '.repeat(3),
  at: 'au Bourg-d’Oisans',
}

describe.each(pageVersions)(
  'what is written by itself to who reads « %s » is one text message',
  (version) => {
    const link = `${site}${pagePrefix[version]}/a/0123456789abcdefghijkl`
    const url = `${site}${pagePrefix[version]}/suivi/${'a'.repeat(43)}`
    const values = {
      ...templateVariables,
      facilitatrice: facilitator,
      téléphone: phone,
      jour: version === 'en' ? 'Wednesday 30 September 2027' : 'mercredi 30 septembre 2027',
      mois: version === 'en' ? 'September 2027' : 'septembre 2027',
    }
    const template = (key: keyof typeof defaultTemplates) =>
      fill(defaultTemplates[templateIn(version, key)].body, values)

    test.each([
      ['one position', alertText(version, { positions: [position], link, phone }), link],
      ['several', alertText(version, { positions: [position, position, position], link, phone }), link],
      ['the confirmation', alertConfirmation(version, link), link],
      ['the question', alertEnding(version, link), link],
      ['the follow-up', ownLinkText(version, { facilitator, url }), url],
      ['the code', telephoneCodeText(version, { code: '042317', minutes: 10 }), '042 317'],
      ['a telephone of two people', sharedTelephoneText(version, phone), phone],
      ['a request received', template('REQUEST_RECEIVED.SMS'), phone],
      ['a name proposed', template('REQUEST_PROPOSED.SMS'), phone],
      ['a meeting', template('REQUEST_MEETING.SMS'), phone],
      ['a yes', template('REQUEST_ACCEPTED.SMS'), phone],
      ['not this time', template('NOT_THIS_TIME.SMS'), phone],
      ['a position filled', template('POSITION_FILLED.SMS'), phone],
      ['news at six months', template('OUTCOME_QUESTION.SMS'), phone],
      ['the hours of the month', template('HOURS_OF_THE_MONTH.SMS'), phone],
      [
        'before the file is forgotten',
        retentionNotice(version, { on: day('2027-09-30'), facilitator, phone }).body,
        phone,
      ],
    ])('%s', (_name, text, needed) => {
      expect(smsText(text)).toMatchObject({ ok: true })
      expect(checkSms(text)).toMatchObject({ unknown: [], sensitive: [] })
      expect(checkSms(text).length).toBeLessThanOrEqual(SMS_LENGTH)
      expect(text).toContain(needed)
    })

    test('a mail says the same, its subject betrays nothing', () => {
      const { subject, body } = ownLinkMail(version, { url, reached: phone })
      expect(subjectForAPerson(subject)).toMatchObject({ ok: true })
      expect(body).toContain(`\n\n${url}\n\n`)
    })
  },
)

test('English is English, a template written for professionals stays French', () => {
  expect(ownLinkMail('en', { url: '', reached: '' }).body).toMatch(/^Hello,/)
  expect(alertText('en', { positions: [{ title: 'Peindre', at: 'in Mens' }], link: 'x', phone })).toBe(
    `Cordée: new job in Mens: Peindre. Call ${phone}. Stop: x`,
  )
  expect(templateIn('en', 'HOURS_REMINDER.SMS')).toBe('HOURS_REMINDER.SMS')
  expect(templateIn('fr', 'REQUEST_RECEIVED.SMS')).toBe('REQUEST_RECEIVED.SMS')
})

test.each(['a disabled worker', 'your unemployment', 'welfare office'])(
  '« %s » is refused in a text',
  (said) => {
    expect(smsText(said)).toMatchObject({ ok: false, error: { code: 'SMS_SENSITIVE' } })
  },
)
