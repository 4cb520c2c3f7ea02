/** One line of the table: what was measured, what is wanted, what was found. */
export interface Finding {
  readonly what: string
  readonly wanted: string
  readonly found: string
  readonly kept: boolean
  /** Where it is not kept, and what is wrong there. */
  readonly details: readonly string[]
}

/** « Nothing found » is the only good answer. */
export const nothing = (what: string, looked: string, details: readonly string[]): Finding => ({
  what,
  wanted: 'nothing found',
  found: details.length === 0 ? `nothing, ${looked}` : `${details.length}, ${looked}`,
  kept: details.length === 0,
  details,
})

export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

const MARKS = /<!-- measured -->[\s\S]*<!-- \/measured -->/

/** The report with the new table in the place of the old one. */
export const withTable = (document: string, conditions: string, findings: readonly Finding[]): string => {
  const lines = findings.map(
    ({ what, wanted, found, kept }) => `| ${what} | ${wanted} | ${found} | ${kept ? 'kept' : '**missed**'} |`,
  )
  const table = ['| What | wanted | found |  |', '| --- | --- | --- | --- |', ...lines].join('\n')
  return document.replace(MARKS, `<!-- measured -->\n${conditions}\n\n${table}\n<!-- /measured -->`)
}
