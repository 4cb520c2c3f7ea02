import type { Scenario } from './scenarios.ts'

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted()
            .map(([key, each]) => [key, sorted(each)]),
        )
      : value

/**
 * Hand-written SQL may leave out what a page has learnt to ask since: it is said aloud, and only makes it faster.
 * @throws when it says something else than ours, or something ours does not.
 */
export const checkEqual = ({ name }: Scenario, raw: unknown, ours: unknown): void => {
  const leftOut = new Set<string>()
  const asked = inShapeOf(raw, ours, leftOut)
  const [one, other] = [raw, asked].map((answer) => JSON.stringify(sorted(answer)))
  if (one !== other)
    throw new Error(`${name}: not the same answers\n${one?.slice(0, 1500)}\n${other?.slice(0, 1500)}`)
  if (leftOut.size > 0) console.log(`${name}: hand-written SQL leaves out ${[...leftOut].join(', ')}`)
}

/** The second answer without the fields the first does not have. */
const inShapeOf = (one: unknown, other: unknown, leftOut: Set<string>): unknown => {
  if (Array.isArray(one) && Array.isArray(other))
    return other.map((each, index) => inShapeOf(one[index], each, leftOut))
  if (!isObject(one) || !isObject(other)) return other
  return Object.fromEntries(
    Object.entries(other).flatMap(([key, value]) => {
      if (key in one) return [[key, inShapeOf(one[key], value, leftOut)]]
      leftOut.add(key)
      return []
    }),
  )
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const rowsIn = (answer: unknown, rows: RegExp): string =>
  [...new Set(JSON.stringify(answer).match(rows))].toSorted().join(' ')

/** @throws when a server does not speak of the rows that the others speak of, or of none. */
export const checkRows = ({ name, rows }: Scenario, answers: Readonly<Record<string, unknown>>): void => {
  const found = Object.entries(answers).map(([server, answer]) => [server, rowsIn(answer, rows)] as const)
  const [first] = found
  for (const [server, seen] of found) {
    if (seen === '' || seen !== first?.[1])
      throw new Error(`${name}: ${server} speaks of other rows\n${first?.[1]}\n${seen}`)
  }
}
