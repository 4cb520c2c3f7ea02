/** U+202F, between thousands and before « ; : ! ? ». */
export const NARROW_NO_BREAK_SPACE = '\u202f'
/** U+00A0, between a number and its unit. */
export const NO_BREAK_SPACE = '\u00a0'

/** An integer with its thousands apart: « 32 000 ». */
export const formatInteger = (value: number): string => {
  const digits = String(Math.abs(value))
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, NARROW_NO_BREAK_SPACE)
  return value < 0 ? `−${grouped}` : grouped
}

/** A number of hundredths in French: 15167 → « 151,67 », 1250 → « 12,5 », 3200000 → « 32 000 ». */
export const formatHundredths = (hundredths: number, keepZeros = false): string => {
  const sign = hundredths < 0 ? '−' : ''
  const absolute = Math.abs(hundredths)
  const whole = formatInteger(Math.floor(absolute / 100))
  const rest = absolute % 100
  if (rest === 0) return sign + whole
  const decimals = String(rest).padStart(2, '0')
  return `${sign}${whole},${keepZeros ? decimals : decimals.replace(/0$/, '')}`
}

/** Counts things with their French noun: « 1 jour », « 3 jours ». Zero and one take the singular. */
export const formatCount = (count: number, singular: string, plural: string): string =>
  `${formatInteger(count)}${NO_BREAK_SPACE}${Math.abs(count) >= 2 ? plural : singular}`
