import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'

/** An answer as it is sent, ready to be sent again. */
export interface ReadyAnswer {
  readonly status: number
  readonly body: Buffer
  readonly etag: string
}

export interface Answer {
  readonly status: number
  readonly text: string
  /** All of the data and no error: only that is kept. */
  readonly whole: boolean
}

export type SentHeaders = Readonly<Record<string, number | string | string[] | undefined>>

/** An answer with its headers, as pairs in a row. */
export interface AddressedAnswer extends ReadyAnswer {
  readonly headers: readonly string[]
}

export interface ResponseCache {
  /** The answer kept for this key and this state of the database, or the one being made, or a new one. */
  read(key: string, make: () => Promise<Answer>): Promise<ReadyAnswer>
  /** The answer kept for this key was asked for by this address, letter for letter, and leaves with these headers. */
  remember(address: string, key: string, headers: SentHeaders): void
  /** What an address that was remembered is answered, as long as the answer is kept. */
  recall(address: string): AddressedAnswer | null
}

const MOST_BYTES = 32 * 1024 * 1024
/** Of the addresses and headers that lead to what is kept. */
const MOST_ADDRESS_BYTES = 8 * 1024 * 1024
/** What an entry costs beside its body and its key, and an address beside its own text. */
const ENTRY_BYTES = 500
const HEADERS_BYTES = 2000

interface Address {
  readonly key: string
  readonly headers: readonly string[]
}

/**
 * Ready answers of a door whose answers are the same for everyone.
 * @param state names all an answer is made of beside the question: the epoch of the database, the day. It is taken
 *   before the first statement of SQL. Null: nothing is kept.
 */
export const createResponseCache = (state: () => string | null, mostBytes = MOST_BYTES): ResponseCache => {
  const kept = new LRUCache<string, ReadyAnswer>({
    maxSize: mostBytes,
    sizeCalculation: ({ body }, key) => body.length + 2 * key.length + ENTRY_BYTES,
  })
  const addresses = new LRUCache<string, Address>({
    maxSize: MOST_ADDRESS_BYTES,
    sizeCalculation: ({ key }, address) => 2 * (address.length + key.length) + HEADERS_BYTES,
  })
  const underWay = new Map<string, Promise<ReadyAnswer>>()
  let stateOfKept: string | null = null

  /** The state as it is now; what was kept of another is forgotten. */
  const stateNow = (): string | null => {
    const now = state()
    if (now !== null && now !== stateOfKept) {
      kept.clear()
      addresses.clear()
      stateOfKept = now
    }
    return now
  }

  return {
    remember: (address, key, headers) => {
      if (stateNow() !== null && kept.has(key)) addresses.set(address, { key, headers: inARow(headers) })
    },
    recall: (address) => {
      if (stateNow() === null) return null
      const known = addresses.get(address)
      const answer = known && kept.get(known.key)
      return answer ? { ...answer, headers: known.headers } : null
    },
    read: async (key, make) => {
      const now = stateNow()
      if (now === null) return readyAnswer(await make())
      const answered = kept.get(key)
      if (answered) return answered
      const flight = `${now} ${key}`
      const shared = underWay.get(flight)
      if (shared) return shared
      const making = make().then((answer) => {
        const made = readyAnswer(answer)
        if (answer.whole && stateOfKept === now) kept.set(key, made)
        return made
      })
      underWay.set(flight, making)
      try {
        return await making
      } finally {
        underWay.delete(flight)
      }
    },
  }
}

const inARow = (headers: SentHeaders): string[] =>
  Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)]))

export const readyAnswer = ({ status, text }: Answer): ReadyAnswer => {
  const body = Buffer.from(text)
  return { status, body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` }
}
