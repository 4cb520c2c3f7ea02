import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

const classes: readonly (readonly [RegExp, number])[] = [
  [/[a-zà-öø-ÿ]/, 26],
  [/[A-ZÀ-ÖØ-Þ]/, 26],
  [/\d/, 10],
  [/[^\p{L}\d]/u, 32],
]

/** Signs that follow or repeat the one before give nothing to guess: « aaaa », « 1234 ». */
const surprising = (text: string): number =>
  [...text].filter((sign, index, all) => {
    const step = (sign.codePointAt(0) ?? 0) - (all[index - 1]?.codePointAt(0) ?? Number.NaN)
    return Number.isNaN(step) || Math.abs(step) > 1
  }).length

/** Bits of a password drawn at random from the same signs: what the CNIL counts. */
export const passwordBits = (password: string): number => {
  const alphabet = classes.reduce((sum, [sign, size]) => sum + (sign.test(password) ? size : 0), 0)
  return alphabet === 0 ? 0 : Math.floor(surprising(password) * Math.log2(alphabet))
}

const needed = 50

/**
 * A password holds fifty bits, since tries are slowed down, is at least twelve signs long and does not repeat the address.
 * @throws nothing: PASSWORD_TOO_WEAK, PASSWORD_IS_ADDRESS
 * @source CNIL, délibération 2022-100 du 21 juillet 2022: 80 bits seul, ou 50 bits avec restriction d’accès
 */
export const acceptPassword = (
  password: string,
  email: string,
): Result<string, Refusal<'PASSWORD_TOO_WEAK' | 'PASSWORD_IS_ADDRESS'>> => {
  const [name = ''] = email.toLowerCase().split('@')
  if (name.length > 3 && password.toLowerCase().includes(name))
    return err(refuse('PASSWORD_IS_ADDRESS', 'password'))
  return password.length >= 12 && passwordBits(password) >= needed
    ? ok(password)
    : err(refuse('PASSWORD_TOO_WEAK', 'password'))
}
