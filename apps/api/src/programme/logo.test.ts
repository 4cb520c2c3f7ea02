import { crc32 } from 'node:zlib'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { readLogo } from './logo.ts'

const drawing = (width: number, height: number): Buffer => {
  const png = new PNG({ width, height })
  png.data.fill(200)
  return PNG.sync.write(png)
}
const sent = (file: Buffer | string) => Buffer.from(file).toString('base64')

const AFTER_HEADER = 33
const said = Buffer.from('tEXtComment\0<script>alert(1)</script>')
const number = (value: number): Buffer => {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(value)
  return four
}
const comment = Buffer.concat([number(said.length - 4), said, number(crc32(said))])

const refusalOf = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe('a logo', () => {
  test('keeps its pixels and its size', () => {
    const { logo, logoWidth, logoHeight } = readLogo(sent(drawing(120, 40)))
    expect([logoWidth, logoHeight]).toEqual([120, 40])
    expect(PNG.sync.read(Buffer.from(logo)).data.every((value) => value === 200)).toBe(true)
  })

  test('loses what hides in a comment', () => {
    const whole = drawing(10, 10)
    const commented = Buffer.concat([whole.subarray(0, AFTER_HEADER), comment, whole.subarray(AFTER_HEADER)])
    expect(Buffer.from(readLogo(sent(commented)).logo).includes('script')).toBe(false)
  })

  test.each([
    ['a drawing in words', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['nothing', ''],
    ['an image with a page behind it', Buffer.concat([drawing(10, 10), Buffer.from('<script>')])],
    ['the beginning of an image', drawing(30, 30).subarray(0, 40)],
  ])('%s is refused', (_what, file) => {
    expect(refusalOf(() => readLogo(sent(file)))).toMatchObject({ code: 'LOGO_UNREADABLE', field: 'logo' })
  })

  test('larger than a page needs is refused before it is unpacked', () => {
    const huge = drawing(8, 8)
    huge.writeUInt32BE(60_000, 16)
    expect(refusalOf(() => readLogo(sent(huge)))).toMatchObject({ code: 'LOGO_TOO_LARGE', field: 'logo' })
  })
})
