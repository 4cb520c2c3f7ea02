import { day } from '@cordee/domain/kernel/day'
import {
  type DefaultTemplate,
  defaultTemplates,
  templateIn,
} from '@cordee/domain/messaging/default-templates'
import { withFollowUp } from '@cordee/domain/messaging/follow-up-link'
import { linkText } from '@cordee/domain/messaging/link-text'
import {
  ownLinkMail,
  ownLinkText,
  retentionNotice,
  sharedTelephoneText,
  telephoneCodeText,
} from '@cordee/domain/messaging/own-words'
import { fillWords, templateVariables, type Words } from '@cordee/domain/messaging/template'
import { alertConfirmation, alertEnding, alertSubject, alertText } from '@cordee/domain/opportunity/alert'
import type { Language } from '../app/messages/language.ts'

// A number and an address are one thing to read, however many pairs or dots they hold.
const phone = '0465711234'
const link = 'adresse'
const values = { ...templateVariables, téléphone: phone, lien: link }

const paragraphsOf = ({ subject, body }: Words): string[] =>
  [subject, ...body.split(/\n+/)].map((text) => text.trim()).filter((text) => text !== '')

const keys = Object.keys(defaultTemplates) as DefaultTemplate[]
const inFrench = keys.filter((key) => !/\.(simple|en)$/.test(key))

/** A text to somebody who looks for work is written in each version; one to a professional, in French alone. */
export const isToAPerson = (key: DefaultTemplate): boolean => templateIn('simple', key) !== key

const filled = (version: Language, chosen: readonly DefaultTemplate[]): string[] =>
  chosen.flatMap((key) => paragraphsOf(fillWords(defaultTemplates[templateIn(version, key)], values)))

const position = { title: 'Couper l’herbe', at: 'à Mens' }

const alertsIn = (version: Language): string[] => [
  alertText(version, { positions: [position], link, phone }),
  alertText(version, { positions: [position, position, position], link, phone }),
  alertConfirmation(version, link),
  alertEnding(version, link),
  ...(['confirmation', 'ending', 'news'] as const).map((about) => alertSubject(version, about)),
]

const ownWordsIn = (version: Language): string[] => [
  withFollowUp(ownLinkText(version, { facilitator: 'Anne', url: link }), link),
  telephoneCodeText(version, { code: '042317', minutes: 10 }),
  sharedTelephoneText(version, phone),
  ...paragraphsOf(ownLinkMail(version, { url: link, reached: phone })),
  ...paragraphsOf(retentionNotice(version, { on: day('2027-09-30'), facilitator: 'Anne', phone })),
]

/** What is sent by itself, by text message or by mail, with values as long as real ones. */
export const writtenIn = (version: Language): Readonly<Record<string, readonly string[]>> => ({
  'messages to a person': filled(version, inFrench.filter(isToAPerson)),
  'alerts by message': alertsIn(version),
  'links and codes by message': ownWordsIn(version),
  ...(version === 'fr' && {
    'messages to professionals': [
      ...filled(
        version,
        inFrench.filter((key) => !isToAPerson(key)),
      ),
      linkText({ from: 'Anne', url: link, code: '042 317' }),
    ],
  }),
})
