import type { Refusal } from './refusal.ts'

/** What a rule answers: a value, or a refusal the person can read. Exceptions are kept for bugs. */
export type Result<Value, Refused = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refused }

/** The rule says yes, with its value. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })

/** The rule says no, with its refusal. */
export const err = <Refused>(error: Refused): { readonly ok: false; readonly error: Refused } => ({
  ok: false,
  error,
})
