import { refuse } from '@cordee/domain/programme/refusals'
import { PNG } from 'pngjs'
import { RuleRefusal } from '../graphql/errors.ts'

export interface Logo {
  readonly logo: Uint8Array<ArrayBuffer>
  readonly logoWidth: number
  readonly logoHeight: number
}

const MOST_BYTES = 150_000
const LONGEST_SIDE = 1200
const signature = Buffer.from('89504e470d0a1a0a', 'hex')
/** Where a PNG says its width and height, before anything is unpacked. */
const sidesAt = 16
/** A longer text holds more than the largest file. */
export const LONGEST_LOGO_TEXT = Math.ceil((MOST_BYTES * 4) / 3) + 4

const unreadable = () => new RuleRefusal(refuse('LOGO_UNREADABLE', 'logo'))

const pixelsOf = (file: Buffer): PNG => {
  try {
    return PNG.sync.read(file)
  } catch {
    throw unreadable()
  }
}

/**
 * The pixels of a PNG sent in base64, drawn again: comments, places and programs that a file may carry stay out.
 * A drawing in words (SVG) could run a script: it is not read.
 */
export const readLogo = (base64: string): Logo => {
  const file = Buffer.from(base64, 'base64')
  if (file.length <= sidesAt + 8 || !file.subarray(0, 8).equals(signature)) throw unreadable()
  const [width, height] = [file.readUInt32BE(sidesAt), file.readUInt32BE(sidesAt + 4)]
  if (file.length > MOST_BYTES || width > LONGEST_SIDE || height > LONGEST_SIDE)
    throw new RuleRefusal(refuse('LOGO_TOO_LARGE', 'logo'))
  const { data } = pixelsOf(file)
  const drawn = new PNG({ width, height })
  data.copy(drawn.data)
  const logo = new Uint8Array(PNG.sync.write(drawn, { deflateLevel: 9 }))
  if (logo.length > 2 * MOST_BYTES) throw new RuleRefusal(refuse('LOGO_TOO_LARGE', 'logo'))
  return { logo, logoWidth: width, logoHeight: height }
}

export const noLogo = { logo: null, logoWidth: null, logoHeight: null } as const

export const asText = (logo: Uint8Array): string => Buffer.from(logo).toString('base64')
