import { sentencesOf } from '../app/messages/catalogue.ts'
import { fr } from '../app/messages/fr.ts'
import { simple } from '../app/messages/simple.ts'
import { ENOUGH_SENTENCES } from './bars.ts'
import { computedIn } from './computed.ts'
import { measure } from './measure.ts'
import { saidIn } from './said.ts'
import { writtenIn } from './written.ts'

/** What is said in a « version simple », page by page: to people who look for work, and in the spaces behind a link. */
const parts = [
  'home',
  'how',
  'meetings',
  'offline',
  'funders',
  'advisers',
  'companies',
  'study',
  'poster',
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
  'certificate',
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
  'mobility',
  'contact',
  'promise',
  'dropIn',
  'telephone',
  'totals',
  'contacts',
  'figures',
] as const satisfies readonly (keyof typeof fr)[]

export const simpleParts: ReadonlySet<string> = new Set(parts)

/** Names of places and of things are no sentences, and short ones would flatter the averages. */
const IS_A_SENTENCE = /[.?!…]$/

export const catalogues = { fr, simple } as const

const textsIn = (version: keyof typeof catalogues): [string, readonly string[]][] => [
  ...Object.entries(catalogues[version])
    .filter(([part]) => version === 'fr' || simpleParts.has(part))
    .map(([part, sentences]): [string, readonly string[]] => [
      part,
      sentencesOf(sentences)
        .map(([, message]) => saidIn(message))
        .filter((text) => IS_A_SENTENCE.test(text)),
    ]),
  ...Object.entries(computedIn(version)),
  ...Object.entries(writtenIn(version)),
]

/** The parts too short for an average, measured as one: no sentence escapes. */
export const SHORT_PARTS = 'short parts together'

/** Every part of a version, measured: of the « version simple », those it is for; and what is computed. */
export const measuredParts = (version: keyof typeof catalogues) => {
  const measured = textsIn(version).map(([part, texts]) => ({ part, texts, ...measure(texts) }))
  const isShort = ({ sentences }: { readonly sentences: number }) => sentences < ENOUGH_SENTENCES
  const short = measured.filter(isShort)
  return [
    ...measured
      .filter((each) => !isShort(each))
      .map(({ texts: _, ...each }) => ({ ...each, parts: [each.part] })),
    {
      ...measure(short.flatMap(({ texts }) => texts)),
      part: SHORT_PARTS,
      parts: short.map(({ part }) => part),
    },
  ]
}
