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

/** @throws when hand-written SQL and ours, which say the same in the same shape, do not. */
export const checkEqual = ({ name }: Scenario, raw: unknown, ours: unknown): void => {
  const [one, other] = [raw, ours].map((answer) => JSON.stringify(sorted(answer)))
  if (one !== other)
    throw new Error(`${name}: not the same answers\n${one?.slice(0, 1500)}\n${other?.slice(0, 1500)}`)
}

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
