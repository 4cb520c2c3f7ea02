import { createCipher } from '../platform/cipher.ts'

/** The same keys in every test: what one sealed another opens. */
export const testCipher = createCipher([{ id: 'test', key: new Uint8Array(32).fill(7) }])
