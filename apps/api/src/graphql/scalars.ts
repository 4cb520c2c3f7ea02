import { parseDay, parseMonth } from '@cordee/domain/kernel/day'
import { builder } from './builder.ts'
import { everyDoor } from './doors.ts'
import { badUserInput } from './errors.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The years in which people of this trade live: beyond them PostgreSQL and the arithmetic of days do not follow. */
const inOurTime = <Written extends string>(written: Written): Written => {
  const year = written.slice(0, 4)
  if (year < '1900' || year > '2199') throw badUserInput('Une année va de 1900 à 2199.')
  return written
}

builder.scalarType('Day', {
  description: 'Un jour, « 2026-11-22 ».',
  subGraphs: everyDoor,
  serialize: (value) => value,
  parseValue: (value) => {
    const parsed = parseDay(String(value))
    if (!parsed.ok) throw badUserInput(parsed.error.message)
    return inOurTime(parsed.value)
  },
})

builder.scalarType('Month', {
  description: 'Un mois, « 2026-11 ».',
  subGraphs: everyDoor,
  serialize: (value) => value,
  parseValue: (value) => {
    const parsed = parseMonth(String(value))
    if (!parsed.ok) throw badUserInput(parsed.error.message)
    return inOurTime(parsed.value)
  },
})

builder.scalarType('DateTime', {
  description: 'Un instant, ISO 8601 en temps universel.',
  subGraphs: everyDoor,
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const at = new Date(String(value))
    if (Number.isNaN(at.getTime())) throw badUserInput('Un instant s’écrit 2026-11-22T09:30:00Z.')
    inOurTime(at.toISOString())
    return at
  },
})

builder.scalarType('Uuid', {
  description: 'Un identifiant.',
  subGraphs: everyDoor,
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value !== 'string' || !UUID.test(value))
      throw badUserInput('Cet identifiant n’a pas la bonne forme.')
    return value.toLowerCase()
  },
})

const whole = (name: string, description: string) => {
  const parse = (value: unknown): number => {
    if (!Number.isSafeInteger(value)) throw badUserInput(`${name} : un nombre entier est attendu.`)
    return Number(value)
  }
  return { description, subGraphs: everyDoor, parseValue: parse }
}

builder.scalarType('Minutes', {
  ...whole('Minutes', 'Une durée en minutes entières.'),
  serialize: (value) => value,
})
builder.scalarType('BasisPoints', {
  ...whole('BasisPoints', 'Une part en points de base : 10 000 font le tout.'),
  serialize: (value) => value,
})
builder.scalarType('Cents', {
  ...whole('Cents', 'Un montant hors taxes en centimes entiers.'),
  serialize: (value) => Number(value),
})
