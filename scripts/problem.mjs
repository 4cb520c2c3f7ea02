/** What a person can mend: the command prints its sentence alone and ends with code 1. */
export class Problem extends Error {}

/** Ends the command with one sentence for a problem, with everything for a fault of ours. */
export function fail(error) {
  process.exitCode = 1
  process.stderr.write(error instanceof Problem ? `\n${error.message}\n` : `\n${error?.stack ?? error}\n`)
}
