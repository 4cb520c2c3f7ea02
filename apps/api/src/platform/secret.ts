import { createHash } from 'node:crypto'

/** What the database keeps of a token of 256 random bits: enough to recognise it, useless to whoever reads it. */
export const hashToken = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(token).digest())
