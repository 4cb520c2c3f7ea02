import { createHash, randomBytes } from 'node:crypto'
import { hashToken } from '../platform/secret.ts'

const checksum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

/** `cls_live_`, 256 random bits, a checksum: recognised by those who look for leaked secrets. */
export const newPartnerSecret = () => {
  const body = `cls_live_${randomBytes(32).toString('base64url')}`
  const secret = `${body}_${checksum(body)}`
  return { secret, tokenHash: hashToken(secret) }
}

export const newAccessToken = () => {
  const token = `cls_access_${randomBytes(32).toString('base64url')}`
  return { token, tokenHash: hashToken(token) }
}
