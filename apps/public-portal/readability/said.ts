import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/** What stands for a value when a sentence is read: as long as what people will read there. */
const examples: Readonly<Record<string, string>> = {
  at: 'à Mens',
  day: '6 avril',
  start: '6 avril',
  end: '30 juin',
  count: '3',
  minutes: '30',
  places: '3',
  hours: '9 heures',
  duration: '35 heures',
  carrier: 'Alpes Emploi',
  request: '6 mois',
  refused: '3 mois',
  file: '2 ans',
  alert: '3 mois',
  reads: '1 an',
  study: '6 mois',
  messages: '2 ans',
}

const read = (elements: readonly MessageFormatElement[]): string =>
  elements
    .map((element): string => {
      switch (element.type) {
        case TYPE.literal:
          return element.value
        case TYPE.pound:
          return '3'
        case TYPE.tag:
          return read(element.children)
        case TYPE.select:
        case TYPE.plural:
          return read(element.options.other?.value ?? [])
        default:
          return examples[element.value] ?? 'Anne'
      }
    })
    .join('')

/** A sentence of a catalogue as it will be read, values put in. */
export const saidIn = (message: string): string => read(parse(message)).replace(/\s+/g, ' ').trim()
