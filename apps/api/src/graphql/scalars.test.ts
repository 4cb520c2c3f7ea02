import { GraphQLScalarType } from 'graphql'
import { expect, test } from 'vitest'
import { schemas } from './schema.ts'

const read = (name: string, value: string): unknown => {
  const type = schemas.facilitator.getType(name)
  if (!(type instanceof GraphQLScalarType)) throw new Error(`${name} is no scalar`)
  return type.parseValue(value)
}

test.each([
  ['Day', '1900-01-01', '2199-12-31'],
  ['Month', '1900-01', '2199-12'],
  ['DateTime', '1900-01-01T00:00:00Z', '2199-12-31T23:59:59Z'],
])('%s: from 1900 to 2199', (name, first, last) => {
  expect(() => read(name, first)).not.toThrow()
  expect(() => read(name, last)).not.toThrow()
})

test.each([
  ['Day', '0000-01-01'],
  ['Day', '1899-12-31'],
  ['Day', '9999-12-31'],
  ['Month', '0000-01'],
  ['Month', '2200-01'],
  ['DateTime', '0001-01-01T00:00:00Z'],
  ['DateTime', '+012026-01-01T00:00:00Z'],
])('%s: %s is refused with a sentence, before PostgreSQL has to', (name, value) => {
  expect(() => read(name, value)).toThrow('Une année va de 1900 à 2199.')
})
