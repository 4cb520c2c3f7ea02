import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { stringify } from 'uuid'

/**
 * What must not be readable in a copy of the database: AES-256-GCM, with the id of its key in front.
 * The name of the place (`totp:<user id>`) is authenticated with it: a value moved to another row does not open.
 */
export interface Cipher {
  /** The key that seals from now on; older ones only open. */
  readonly currentKey: string
  readonly seal: (plain: string, place: string) => Uint8Array<ArrayBuffer>
  /** @throws when the key is unknown, the value was changed, or it belongs to another place */
  readonly open: (sealed: Uint8Array, place: string) => string
  /** A UUID made with the current key, always the same for this name at this place; without the key nothing leads back. */
  readonly pseudonym: (name: string, place: string) => string
}

export interface EncryptionKey {
  /** Letters, digits, dots and dashes, at most 32. */
  readonly id: string
  readonly key: Uint8Array
}

const FORMAT = 1
const IV_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

/** The first key seals, every key opens. */
export const createCipher = (ring: readonly [EncryptionKey, ...EncryptionKey[]]): Cipher => {
  const [current] = ring
  const keys = new Map(ring.map(({ id, key }) => [id, key]))
  const naming = Buffer.from(hkdfSync('sha256', current.key, '', 'pseudonym', KEY_BYTES))
  return {
    currentKey: current.id,
    seal: (plain, place) => {
      const id = Buffer.from(current.id, 'ascii')
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', current.key, iv).setAAD(about(current.id, place))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return new Uint8Array(
        Buffer.concat([Buffer.from([FORMAT, id.length]), id, iv, cipher.getAuthTag(), body]),
      )
    },
    open: (sealed, place) => {
      const id = keyOf(sealed)
      const key = keys.get(id)
      if (!key) throw new Error(`encryption key ${id} is not in the ring`)
      const bytes = Buffer.from(sealed).subarray(2 + id.length)
      const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
      const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      })
      opener.setAAD(about(id, place)).setAuthTag(tag)
      return opener.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + opener.final('utf8')
    },
    pseudonym: (name, place) =>
      asUuid(
        createHmac('sha256', naming)
          .update(about(current.id, `${place}|${name}`))
          .digest(),
      ),
  }
}

const withoutKeys = (): never => {
  throw new Error('no encryption key was given')
}

/** Where nothing is meant to be sealed: it refuses rather than write something readable. */
export const noCipher: Cipher = {
  currentKey: '',
  seal: withoutKeys,
  open: withoutKeys,
  pseudonym: withoutKeys,
}

/** Version 8 of RFC 9562: bits of one's own. */
const asUuid = (digest: Buffer): string => {
  const bytes = new Uint8Array(digest.subarray(0, 16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return stringify(bytes)
}

/** Which key sealed this: a rotation looks for those that are not the current one. */
export const keyOf = (sealed: Uint8Array): string => {
  const [format, length = 0] = sealed
  if (format !== FORMAT || sealed.length < 2 + length + IV_BYTES + TAG_BYTES)
    throw new Error('not a sealed value')
  return Buffer.from(sealed.subarray(2, 2 + length)).toString('ascii')
}

const about = (keyId: string, place: string) => Buffer.from(`${FORMAT}|${keyId}|${place}`, 'utf8')

/** `id:key in base64`, separated by commas, the current one first. @returns null when it cannot be read */
export const parseKeyRing = (text: string): readonly [EncryptionKey, ...EncryptionKey[]] | null => {
  const ring = text.split(',').map((entry) => {
    const [, id, encoded] = /^\s*([A-Za-z0-9.-]{1,32}):([A-Za-z0-9+/_=-]+)\s*$/.exec(entry) ?? []
    return { id: id ?? '', key: new Uint8Array(Buffer.from(encoded ?? '', 'base64')) }
  })
  const right = ring.every(({ id, key }) => id !== '' && key.length === KEY_BYTES)
  const distinct = new Set(ring.map(({ id }) => id)).size === ring.length
  const [first, ...others] = ring
  return right && distinct && first ? [first, ...others] : null
}

/** A ring of one new key, as `parseKeyRing` reads it. */
export const newKeyRing = (id: string): string => `${id}:${randomBytes(KEY_BYTES).toString('base64')}`
