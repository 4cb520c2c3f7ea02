import {
  type CallMoment,
  callMomentLabels,
  type Mobility,
  mobilityLabels,
} from '@cordee/domain/participant/contact-preference'
import { dayOrNull, type Typed, textOrNull } from '../../display/problems.ts'

/** More would be a list to import, not a form to fill. */
export const MOST_PEOPLE = 5

const fields = [
  'firstName',
  'lastName',
  'phone',
  'helperName',
  'helperPhone',
  'commune',
  'note',
  'birthDate',
] as const
/** What an adviser may answer for the person; nothing is chosen beforehand, and who was not asked is called. */
export const CHANNELS = ['CALL', 'SMS', 'ADVISER'] as const

export const CALL_MOMENTS = Object.keys(callMomentLabels) as CallMoment[]
export const MOBILITIES = Object.keys(mobilityLabels) as Mobility[]

export const personField = (index: number, field: string): string => `people.${index}.${field}`

/** The box of one trade: several may be ticked, so each has its own name. */
export const tradeField = (index: number, romeCode: string): string =>
  personField(index, `trades.${romeCode}`)

const mostTrades = 10
const tradesTicked = (typed: Typed, index: number): string[] =>
  Object.keys(typed)
    .filter((name) => name.startsWith(tradeField(index, '')))
    .map((name) => name.slice(tradeField(index, '').length))
    .filter((code) => /^[A-N]\d{4}$/.test(code))
    .slice(0, mostTrades)

/** The people of the form, without the blocks nobody filled. */
export const peopleTyped = (typed: Typed) => {
  const filled = Array.from({ length: MOST_PEOPLE }, (_, index) => index).filter((index) =>
    fields.some((field) => textOrNull(typed[personField(index, field)]) !== null),
  )
  const read = (index: number, field: string) => textOrNull(typed[personField(index, field)])
  return {
    /** Which block of the form each person came from: an error goes back under it. */
    blocks: filled,
    /** Where each says they live, as it was typed. */
    communes: filled.map((index) => read(index, 'commune') ?? ''),
    people: filled.map((index) => ({
      firstName: read(index, 'firstName') ?? '',
      lastName: read(index, 'lastName') ?? '',
      birthDate: dayOrNull(typed[personField(index, 'birthDate')]),
      phone: read(index, 'phone'),
      contactChannel: CHANNELS.find((each) => each === read(index, 'contactChannel')) ?? null,
      helperName: read(index, 'helperName'),
      helperPhone: read(index, 'helperPhone'),
      mobility: MOBILITIES.find((each) => each === read(index, 'mobility')) ?? null,
      trades: tradesTicked(typed, index),
      callMoment: CALL_MOMENTS.find((each) => each === read(index, 'callMoment')) ?? null,
      note: read(index, 'note'),
    })),
  }
}

/** « people.0.phone » of what was sent is « people.2.phone » of the form when two blocks were left empty. */
export const backToBlocks = (
  problems: Readonly<Record<string, string>>,
  blocks: readonly number[],
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(problems).map(([field, sentence]) => [
      field.replace(/^people\.(\d+)\./, (_, sent) => `people.${blocks[Number(sent)] ?? sent}.`),
      sentence,
    ]),
  )
