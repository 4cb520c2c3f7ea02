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

export interface ResponseCache {
  /** The answer kept for this key and this state of the database, or the one being made, or a new one. */
  read(key: string, make: () => Promise<Answer>): Promise<ReadyAnswer>
}

const MOST_BYTES = 32 * 1024 * 1024
/** What an entry costs beside its body and its key. */
const ENTRY_BYTES = 500

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
  const underWay = new Map<string, Promise<ReadyAnswer>>()
  let stateOfKept: string | null = null

  return {
    read: async (key, make) => {
      const now = state()
      if (now === null) return readyAnswer(await make())
      if (now !== stateOfKept) {
        kept.clear()
        stateOfKept = now
      }
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

export const readyAnswer = ({ status, text }: Answer): ReadyAnswer => {
  const body = Buffer.from(text)
  return { status, body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` }
}
