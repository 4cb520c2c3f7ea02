import { createHmac } from 'node:crypto'
import { fileURLToPath } from 'node:url'

/** The telephone of the demonstration's accounts and advisers: never one of a real instance. */
const SECRET = 'CORDEEDEMOSUDISERECORDEEDEMOSUDI'
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const PERIOD_MS = 30_000

/** @source RFC 4648: five bits a letter */
function bytesOf(secret) {
  const bits = [...secret].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** The code that a telephone would show. @source RFC 6238, six digits, thirty seconds, SHA-1 */
export function demonstrationCode(now = Date.now()) {
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(now / PERIOD_MS)))
  const digest = createHmac('sha1', bytesOf(SECRET)).update(step).digest()
  const number = digest.readUInt32BE(digest.readUInt8(digest.length - 1) & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${demonstrationCode()}\n`)
