export type HoursParts = {
  readonly due: number
  readonly validated: number
  readonly declared: number
  readonly planned: number
  /** What should be validated today; null when the clock has not started. */
  readonly expected: number | null
}

export type HoursBarGeometry = {
  readonly validated: number
  readonly declared: number
  readonly planned: number
  /** Where the expected mark stands; null when there is none. */
  readonly expected: number | null
  /** Where the due stands when the parts go past it; null while they fit. */
  readonly due: number | null
}

/** Shares of the bar in percent: its whole length is the due, or the sum of the parts when they go past it. */
export const hoursBarGeometry = (parts: HoursParts): HoursBarGeometry => {
  const done = parts.validated + parts.declared + parts.planned
  const whole = Math.max(parts.due, done)
  const share = (minutes: number) => (whole === 0 ? 0 : Math.round((minutes / whole) * 10_000) / 100)
  return {
    validated: share(parts.validated),
    declared: share(parts.declared),
    planned: share(parts.planned),
    expected: parts.expected === null || whole === 0 ? null : Math.min(100, share(parts.expected)),
    due: parts.due > 0 && done > parts.due ? share(parts.due) : null,
  }
}
