import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'
import { sensitiveWordsIn } from './sms-words.ts'

/** One text message of the basic alphabet; a longer one is cut in two, and paid twice. */
export const SMS_LENGTH = 160

/** @source 3GPP TS 23.038 (GSM 03.38), basic table, then the characters that take two places */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const EXTENDED = '^{}\\[~]|€'

const PLACES: ReadonlyMap<string, number> = new Map([
  ...[...BASIC].map((character) => [character, 1] as const),
  ...[...EXTENDED].map((character) => [character, 2] as const),
])

/** What French typography writes and the table does not hold. */
const NEAREST: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '«\u00a0': '"',
  '\u00a0»': '"',
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2011': '-',
  œ: 'oe',
  Œ: 'Oe',
  ç: 'c',
  '·': '-',
  '•': '-',
}

export type SmsReplacement = { readonly character: string; readonly by: string }

export type SmsCheck = {
  /** What would be sent. */
  readonly text: string
  /** Places taken, of the 160. */
  readonly length: number
  readonly replaced: readonly SmsReplacement[]
  /** Characters with no near neighbour in the table: somebody has to write something else. */
  readonly unknown: readonly string[]
  readonly sensitive: readonly { readonly word: string; readonly instead: string }[]
}

/** « ê » becomes « e », « À » becomes « A »: the letter without its mark, when the table has no better. */
const plainLetter = (character: string): string => character.normalize('NFD').replace(/\p{M}/gu, '')

const nearest = (character: string): string => {
  const replaced = NEAREST[character] ?? plainLetter(character)
  return replaced !== '' && [...replaced].every((each) => PLACES.has(each)) ? replaced : character
}

/**
 * How a text leaves as an SMS: what is replaced, what cannot be, how long it is, which words betray the person
 * to whoever reads over their shoulder.
 */
export const checkSms = (written: string): SmsCheck => {
  const replaced: SmsReplacement[] = []
  const unknown: string[] = []
  const text = [
    ...written
      .trim()
      .normalize('NFC')
      .replace(/«\u00a0/g, '«')
      .replace(/\u00a0»/g, '»'),
  ]
    .map((character) => {
      if (PLACES.has(character)) return character
      const by = nearest(character)
      if (by === character) unknown.push(character)
      else replaced.push({ character, by })
      return by
    })
    .join('')
  const length = [...text].reduce((sum, character) => sum + (PLACES.get(character) ?? 1), 0)
  return { text, length, replaced, unknown, sensitive: sensitiveWordsIn(text) }
}

/**
 * The text as it leaves. @returns it with its characters replaced; refuses an empty one, one too long, one with a
 * character no telephone shows, and one that says of the person what nobody else has to read.
 */
export const smsText = (
  written: string,
): Result<string, Refusal<'MESSAGE_EMPTY' | 'SMS_TOO_LONG' | 'SMS_CHARACTER' | 'SMS_SENSITIVE'>> => {
  const { text, length, unknown, sensitive } = checkSms(written)
  const [character] = unknown
  const [betrays] = sensitive
  if (text === '') return err(refuse('MESSAGE_EMPTY', 'body'))
  if (character !== undefined) return err(refuse('SMS_CHARACTER', 'body', { character }))
  if (betrays !== undefined) return err(refuse('SMS_SENSITIVE', 'body', betrays))
  if (length > SMS_LENGTH) return err(refuse('SMS_TOO_LONG', 'body', { length }))
  return ok(text)
}

/**
 * The subject of a mail to somebody we follow shows on a locked screen like a text: it must not tell more.
 * @returns the subject; refuses SUBJECT_SENSITIVE
 * @source practice of the field: « aucun mot sur le RSA, l'insertion, la clause, le handicap »
 */
export const subjectForAPerson = (subject: string): Result<string, Refusal<'SUBJECT_SENSITIVE'>> => {
  const [betrays] = sensitiveWordsIn(subject)
  return betrays === undefined ? ok(subject) : err(refuse('SUBJECT_SENSITIVE', 'subject', betrays))
}
