import { sentencesOf } from '../app/messages/catalogue.ts'
import { fr } from '../app/messages/fr.ts'
import { simple } from '../app/messages/simple.ts'
import { ENOUGH_SENTENCES } from './bars.ts'
import { measure } from './measure.ts'
import { saidIn } from './said.ts'

/** What is said in a « version simple », page by page: to people who look for work, and in the spaces behind a link. */
const parts = [
  'home',
  'how',
  'isItForMe',
  'list',
  'card',
  'detail',
  'way',
  'callback',
  'looking',
  'fields',
  'alerts',
  'errors',
  'sent',
  'mine',
  'desk',
  'company',
  'sheet',
  'candidate',
  'known',
  'delay',
  'buyer',
  'penalty',
  'adviser',
  'refer',
  'fiche',
  'link',
  'space',
  'phone',
  'error',
  'footer',
  'personalData',
  'legalNotice',
  'accessibility',
] as const satisfies readonly (keyof typeof fr)[]

export const simpleParts: ReadonlySet<string> = new Set(parts)

/** Names of places and of things are no sentences, and short ones would flatter the averages. */
const IS_A_SENTENCE = /[.?!…]$/

export const catalogues = { fr, simple } as const

/** Every part of a catalogue that holds enough sentences, measured; of the « version simple », those it is for. */
export const measuredParts = (version: keyof typeof catalogues) =>
  Object.entries(catalogues[version])
    .filter(([part]) => version === 'fr' || simpleParts.has(part))
    .map(([part, sentences]) => {
      const texts = sentencesOf(sentences).map(([, message]) => saidIn(message))
      return { part, ...measure(texts.filter((text) => IS_A_SENTENCE.test(text))) }
    })
    .filter(({ sentences }) => sentences >= ENOUGH_SENTENCES)
