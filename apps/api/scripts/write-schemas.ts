import { mkdirSync, writeFileSync } from 'node:fs'
import { printSchemas } from '../src/graphql/schema.ts'

const folder = new URL('../schema/', import.meta.url)

mkdirSync(folder, { recursive: true })
for (const [door, sdl] of Object.entries(printSchemas()))
  writeFileSync(new URL(`${door}.graphql`, folder), sdl)
