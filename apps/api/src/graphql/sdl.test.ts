import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { printSchemas } from './schema.ts'

const folder = new URL('../../schema/', import.meta.url)

test.each(Object.entries(printSchemas()))(
  'the committed SDL of the %s door is the one the code makes (pnpm write:generated)',
  (door, sdl) => {
    expect(sdl).toBe(readFileSync(new URL(`${door}.graphql`, folder), 'utf8'))
  },
)
