import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCipher, keyOf, newKeyRing, parseKeyRing } from './cipher.ts'

const ring = (text: string) => parseKeyRing(text) ?? expect.fail('unreadable ring')
const [one, two] = [newKeyRing('one'), newKeyRing('two')]

test('what is sealed opens in its place, and looks like nothing', () => {
  const cipher = createCipher(ring(one))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1 }), (plain, place) => {
      const sealed = cipher.seal(plain, place)
      expect(cipher.open(sealed, place)).toBe(plain)
      expect(cipher.seal(plain, place)).not.toEqual(sealed)
    }),
    { numRuns: 200 },
  )
  expect(Buffer.from(cipher.seal('RQTH', 'criterion:1')).includes('RQTH')).toBe(false)
})

test('a value moved to another place, or changed by one bit anywhere, does not open', () => {
  const cipher = createCipher(ring(one))
  const sealed = cipher.seal('secret', 'totp:anne')
  expect(() => cipher.open(sealed, 'totp:alix')).toThrow()
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Uint8Array.from(sealed, (byte, at) => (at === index ? byte ^ 1 : byte))
    expect(() => cipher.open(changed, 'totp:anne')).toThrow()
  }
})

test('after a rotation the new key seals, and the old one still opens', () => {
  const before = createCipher(ring(one)).seal('secret', 'p')
  const rotated = createCipher(ring(`${two},${one}`))
  expect(rotated.open(before, 'p')).toBe('secret')
  expect(keyOf(before)).toBe('one')
  expect(keyOf(rotated.seal('secret', 'p'))).toBe('two')
  expect(rotated.currentKey).toBe('two')
  expect(() => createCipher(ring(two)).open(before, 'p')).toThrow('encryption key one is not in the ring')
})

test.each(['', 'one', 'one:abc', `${one},${one}`, ':AAAA', `a b${one}`, 'one:AAAA'])(
  'a ring that reads “%s” is refused',
  (text) => expect(parseKeyRing(text)).toBeNull(),
)
