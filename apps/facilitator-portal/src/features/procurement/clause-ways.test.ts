import { hours } from '@cordee/domain/kernel/minutes'
import { clauseTypes } from '@cordee/domain/procurement/clause-type'
import { describe, expect, it } from 'vitest'
import { clauseDraftOf } from './clause-draft.ts'
import { clauseTypeOf, missingTerms, termFields, termsOf, waysOf } from './clause-ways.ts'

const effort = {
  amount: 640_000,
  labourShare: 50,
  hourlyCost: 32,
  insertionRate: 7,
  rounding: 'HOUR',
} as const
const fieldsOf = (way: Parameters<typeof termFields>[0]) => termFields(way, (key) => key)

const nothingKept = {
  amountCents: null,
  labourShareBps: null,
  hourlyCostCents: null,
  insertionRateBps: null,
  dueMinutes: null,
  minimumMinutes: null,
  promisedMinutes: null,
  sliceCents: null,
  minutesPerSlice: null,
  places: null,
  minutesPerPlace: null,
  trace: [],
}

describe('the ways of a clause', () => {
  it.each(clauseTypes)('%s has a way to say what is owed, and its answers have names', (type) => {
    for (const way of waysOf(type)) expect(Object.keys(fieldsOf(way)).every(Boolean)).toBe(true)
    expect(waysOf(type)[0]).toBe(type.startsWith('RESERVED_') ? 'status' : waysOf(type)[0])
  })

  it('takes an unknown kept word for hours of execution', () => {
    expect(clauseTypeOf('EXECUTION_CONDITION')).toBe('EXECUTION_HOURS')
  })

  it('names what is missing and sends nothing before', () => {
    const fields = fieldsOf('slice')
    expect(missingTerms(fields, { sliceCents: 2133 })).toEqual(['minutesPerSlice'])
    expect(termsOf('slice', fields, { sliceCents: 2133 }, effort)).toBeNull()
  })

  it('writes euros, hours and percents as the API takes them', () => {
    expect(termsOf('slice', fieldsOf('slice'), { sliceCents: 2133, minutesPerSlice: 1 }, effort)).toEqual({
      slice: { sliceCents: 213_300, minutesPerSlice: 60 },
    })
    expect(
      termsOf('criterion', fieldsOf('criterion'), { minimumMinutes: 600, promisedMinutes: null }, effort),
    ).toEqual({ criterion: { minimumMinutes: hours(600), promisedMinutes: null } })
    expect(termsOf('status', fieldsOf('status'), {}, effort)).toEqual({})
  })

  it('sends the rounding its author chose with the calculation', () => {
    const rounded = { ...effort, rounding: 'WEEK_OF_35_HOURS' } as const
    expect(termsOf('effort', {}, {}, rounded)).toMatchObject({
      effort: { amountCents: 64_000_000, rounding: 'WEEK_OF_35_HOURS' },
    })
  })
})

describe('the form of a clause already written', () => {
  it('opens on its slice, in euros and hours', () => {
    const last = { ...nothingKept, sliceCents: 213_300, minutesPerSlice: 60 }
    expect(clauseDraftOf('EXECUTION_PER_AMOUNT', last, null)).toMatchObject({
      way: 'slice',
      terms: { sliceCents: 2133, minutesPerSlice: 1 },
    })
  })

  it('tells a volume written in the contract from a calculation, and keeps its source', () => {
    const last = {
      ...nothingKept,
      dueMinutes: 6000,
      trace: [{ label: 'Volume fixé', formula: 'article 12 du CCAP' }],
    }
    expect(clauseDraftOf('EXECUTION_HOURS', last, null)).toMatchObject({
      way: 'fixed',
      terms: { dueMinutes: 100, formula: 'article 12 du CCAP' },
    })
  })

  it('finds the rounding again in the calculation kept', () => {
    const last = {
      ...nothingKept,
      labourShareBps: 5000,
      trace: [{ label: 'Arrondi', formula: 'À la semaine de 35 h' }],
    }
    expect(clauseDraftOf('EXECUTION_HOURS', last, 64_000_000).effort).toMatchObject({ amount: 640_000 })
  })
})
