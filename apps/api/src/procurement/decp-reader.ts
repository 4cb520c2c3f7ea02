import { formatCount, formatInteger } from '@cordee/domain/kernel/number-format'
import { type ParsedTokenInfo, Tokenizer, TokenParser, TokenType } from '@streamparser/json'

/** A file that cannot be read as essential procurement data: its message is one sentence for the person. */
export class DecpUnreadable extends Error {
  override name = 'DecpUnreadable'
}

const PIECE_BYTES = 64 * 1024
/** Far above any real contract: what goes on longer without one would only fill the memory. */
const LONGEST_RECORD_BYTES = 8 * 1024 * 1024
const DEEPEST = 64

/**
 * Reads a file of essential procurement data as it flows, one raw record after the other, in its three
 * forms: `marches.marche[]` with `marches["contrat-concession"][]`, `marches[]`, or a bare array.
 * Bytes that are no UTF-8 become U+FFFD and a bare `NaN` becomes null; memory stays flat whatever the size.
 * @throws DecpUnreadable when the file is cut, is no JSON or holds no contracts
 * @source schéma DECP 2.0 for the nested form, 139bercy/decp-rama-v2 for the others
 */
export async function* readDecp(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  const decoder = new TextDecoder('utf-8')
  const mend = nanMender()
  const parser = recordParser()
  let seen = 0
  let lastRecordAt = 0
  for await (const chunk of source) {
    for (let from = 0; from < chunk.length; from += PIECE_BYTES) {
      const piece = chunk.subarray(from, from + PIECE_BYTES)
      seen += piece.length
      parser.write(mend(decoder.decode(piece, { stream: true })))
      const records = parser.take()
      if (records.length > 0) lastRecordAt = seen
      if (seen - lastRecordAt > LONGEST_RECORD_BYTES) {
        throw new DecpUnreadable('Ce fichier contient autre chose que des marchés : sa lecture est arrêtée.')
      }
      yield* records
    }
  }
  parser.write(mend(decoder.decode(), true))
  parser.end()
  yield* parser.take()
}

interface RecordParser {
  write(text: string): void
  end(): void
  /** The records completed since the last time. */
  take(): unknown[]
}

const recordParser = (): RecordParser => {
  const tokenizer = new Tokenizer()
  const findRecords = recordFinder()
  let parser: TokenParser | null = null
  let waiting: ParsedTokenInfo[] = []
  let records: unknown[] = []
  let count = 0
  let offset = 0
  let depth = 0
  let ended = false

  const stop = (cause: Error): never => {
    if (cause instanceof DecpUnreadable) throw cause
    if (!parser && waiting.length === 0) throw new DecpUnreadable('Ce fichier n’est pas du JSON.', { cause })
    const what = ended ? 'est incomplet : il s’arrête' : 'est abîmé : il ne se lit plus'
    const after = count === 0 ? 'avant le premier marché' : `après ${formatCount(count, 'marché', 'marchés')}`
    throw new DecpUnreadable(`Ce fichier ${what} ${after}, vers l’octet ${formatInteger(offset)}.`, { cause })
  }
  const start = (paths: string[]): TokenParser => {
    const started = new TokenParser({ paths, keepStack: false })
    started.onError = stop
    started.onValue = ({ value }) => {
      records.push(value)
      count += 1
    }
    for (const token of waiting) started.write(token)
    waiting = []
    return started
  }

  tokenizer.onError = stop
  tokenizer.onToken = (raw) => {
    const value = typeof raw.value === 'string' ? storable(raw.value) : raw.value
    const token = value === raw.value ? raw : { ...raw, value }
    offset = token.offset
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth += 1
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth -= 1
    if (depth > DEEPEST)
      throw new DecpUnreadable('Ce fichier n’est pas fait de marchés : il est trop imbriqué.')
    if (parser) return parser.write(token)
    waiting.push(token)
    const paths = findRecords(token)
    if (paths) parser = start(paths)
  }

  return {
    write: (text) => {
      if (count === 0 && offset === 0 && waiting.length === 0 && /^\s*</.test(text)) throw notJson()
      tokenizer.write(text)
    },
    end: () => {
      ended = true
      tokenizer.end()
      if (!parser && waiting.length === 0) throw new DecpUnreadable('Ce fichier est vide.')
      if (!parser?.isEnded) stop(new Error('The document never ended'))
    },
    take: () => {
      const taken = records
      records = []
      return taken
    },
  }
}

const notJson = () =>
  new DecpUnreadable(
    'Ce fichier est du XML ou une page web : choisissez les données essentielles au format JSON.',
  )

/** What PostgreSQL cannot keep in a text becomes U+FFFD, as what UTF-8 cannot say. */
const storable = (text: string): string => {
  const whole = text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text
  return whole.isWellFormed() ? whole : whole.toWellFormed()
}

const NESTED = ['$.marches.marche.*', '$.marches.contrat-concession.*']
const FLAT = ['$.marches.*']
const BARE = ['$.*']

/** Where the contracts are, as soon as the first tokens tell; null until then. */
const recordFinder = () => {
  let depth = 0
  let key: unknown = null
  let last: TokenType | null = null
  let lastValue: unknown = null
  return ({ token, value }: ParsedTokenInfo): string[] | null => {
    const isValue = depth === 0 || (depth === 1 && last === TokenType.COLON)
    const opens = token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET
    if (depth === 1 && token === TokenType.COLON) key = lastValue
    if (depth === 0 && token === TokenType.LEFT_BRACKET) return BARE
    if (depth === 1 && isValue && key === 'marches' && opens) {
      return token === TokenType.LEFT_BRACE ? NESTED : FLAT
    }
    if (opens) depth += 1
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) depth -= 1
    if (depth === 0)
      throw new DecpUnreadable('Ce fichier JSON ne contient pas de marchés : « marches » est introuvable.')
    last = token
    lastValue = value
    return null
  }
}

const QUOTE = 34
const BACKSLASH = 92
const CAPITAL_N = 78

/** Some publishers write their numbers with Python: outside strings, `NaN` becomes `null`. */
const nanMender = () => {
  let inString = false
  let escaped = false
  let held = ''
  return (text: string, last = false): string => {
    const source = held + text
    held = ''
    let mended = ''
    let copied = 0
    for (let at = 0; at < source.length; at += 1) {
      const code = source.charCodeAt(at)
      if (inString) {
        if (escaped) escaped = false
        else if (code === BACKSLASH) escaped = true
        else if (code === QUOTE) inString = false
      } else if (code === QUOTE) inString = true
      else if (code === CAPITAL_N) {
        const word = source.slice(at, at + 3)
        if (word === 'NaN') {
          mended += `${source.slice(copied, at)}null`
          copied = at + 3
          at += 2
        } else if (!last && 'NaN'.startsWith(word)) {
          held = word
          return mended + source.slice(copied, at)
        }
      }
    }
    return copied === 0 ? source : mended + source.slice(copied)
  }
}
