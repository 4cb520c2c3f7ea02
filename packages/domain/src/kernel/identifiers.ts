import type { Brand } from './brand.ts'
import { NO_BREAK_SPACE } from './number-format.ts'
import type { Refusal } from './refusal.ts'
import { refuse } from './refusals.ts'
import { err, ok, type Result } from './result.ts'

export type Siret = Brand<string, 'Siret'>
export type Siren = Brand<string, 'Siren'>
export type RomeCode = Brand<string, 'RomeCode'>
export type CommuneCode = Brand<string, 'CommuneCode'>
export type CpvCode = Brand<string, 'CpvCode'>
/** International form, « +33639980123 ». */
export type PhoneNumber = Brand<string, 'PhoneNumber'>

const LA_POSTE = '356000000'

const withoutBlanks = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, '')

const digitSum = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0)

const passesLuhn = (digits: string): boolean => {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const doubled = Number(digits[digits.length - 1 - index]) * (index % 2 === 1 ? 2 : 1)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** @source INSEE: Luhn over nine digits. */
export const parseSiren = (text: string): Result<Siren, Refusal<'SIREN_INVALID'>> => {
  const digits = withoutBlanks(text)
  return /^\d{9}$/.test(digits) && passesLuhn(digits) ? ok(digits as Siren) : err(refuse('SIREN_INVALID'))
}

/**
 * Fourteen digits, the key of the whole and of the SIREN; the establishments of La Poste may instead
 * have a sum of digits that is a multiple of five.
 * @source INSEE, règle de validation des SIRET
 */
export const parseSiret = (text: string): Result<Siret, Refusal<'SIRET_INVALID'>> => {
  const digits = withoutBlanks(text)
  const siren = digits.slice(0, 9)
  const valid =
    /^\d{14}$/.test(digits) &&
    passesLuhn(siren) &&
    (passesLuhn(digits) || (siren === LA_POSTE && digitSum(digits) % 5 === 0))
  return valid ? ok(digits as Siret) : err(refuse('SIRET_INVALID'))
}

/** @source France Travail, ROME 4.0: fourteen domains A to N. */
export const parseRomeCode = (text: string): Result<RomeCode, Refusal<'ROME_CODE_INVALID'>> => {
  const code = withoutBlanks(text).toUpperCase()
  return /^[A-N]\d{4}$/.test(code) ? ok(code as RomeCode) : err(refuse('ROME_CODE_INVALID'))
}

/** @source INSEE, code officiel géographique (2A and 2B for Corsica). */
export const parseCommuneCode = (text: string): Result<CommuneCode, Refusal<'COMMUNE_CODE_INVALID'>> => {
  const code = withoutBlanks(text).toUpperCase()
  return /^(\d{5}|2[AB]\d{3})$/.test(code) ? ok(code as CommuneCode) : err(refuse('COMMUNE_CODE_INVALID'))
}

/** The check digit after a hyphen is dropped. @source règlement (CE) 213/2008, CPV 2008 */
export const parseCpvCode = (text: string): Result<CpvCode, Refusal<'CPV_CODE_INVALID'>> => {
  const match = /^(\d{8})(?:-\d)?$/.exec(withoutBlanks(text))
  return match?.[1] === undefined ? err(refuse('CPV_CODE_INVALID')) : ok(match[1] as CpvCode)
}

/** A French number as people type it, with dots, blanks, +33 or 0033. */
export const parsePhone = (text: string): Result<PhoneNumber, Refusal<'PHONE_INVALID'>> => {
  const compact = text.replace(/[\s\u00a0\u202f.\-/()]/g, '')
  const match = /^(?:(?:\+|00)33(?:0)?|0)([1-9]\d{8})$/.exec(compact)
  return match ? ok(`+33${match[1]}` as PhoneNumber) : err(refuse('PHONE_INVALID'))
}

/** « 06 39 98 01 23 », in pairs that never break. */
export const formatPhone = (phone: PhoneNumber): string =>
  (`0${phone.slice(3)}`.match(/\d{2}/g) ?? []).join(NO_BREAK_SPACE)

/** Only mobile numbers receive text messages. @source Arcep, plan de numérotation: 06 and 07 */
export const canReceiveSms = (phone: PhoneNumber): boolean => /^\+33[67]/.test(phone)

/** « 732 829 320 00074 », in groups that never break. */
export const formatSiret = (siret: string): string =>
  [siret.slice(0, 3), siret.slice(3, 6), siret.slice(6, 9), siret.slice(9)].join(NO_BREAK_SPACE)

const NIR =
  /(?<!\d)[1-478][\s.-]?\d{2}[\s.-]?(?:0[1-9]|1[0-2]|[2-9]\d)[\s.-]?(?:\d{2}|2[AB])[\s.-]?\d{3}[\s.-]?\d{3}(?:[\s.-]?\d{2})?(?!\d)/i

/** An identifier of ours may be digits of that shape by chance: nobody's number is written so. */
const UUID = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/gi

/**
 * Thirteen or fifteen digits shaped like a social security number (NIR), which no field may hold.
 * @source CNIL; décret 2019-341, which lists who may process it
 */
export const containsNir = (text: string): boolean =>
  NIR.test(text.replace(UUID, '').replace(/[\u00a0\u202f]/g, ' '))

/**
 * Free text without a social security number. @returns the trimmed text; refuses `NIR_FORBIDDEN`.
 * @rule R71
 * @source CNIL, le NIR ne se collecte pas pour un recrutement; décret 2019-341 (à vérifier)
 */
export const parseFreeText = (text: string): Result<string, Refusal<'NIR_FORBIDDEN'>> =>
  containsNir(text) ? err(refuse('NIR_FORBIDDEN')) : ok(text.trim())
