/** « 37 »: a share as a whole number of percents; 0 when there is no whole. */
export const wholePercent = (part: number, whole: number): string =>
  whole === 0 ? '0' : String(Math.round((part / whole) * 100))
