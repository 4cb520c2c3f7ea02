import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/**
 * A code of the French list of activities, from its division to its subclass, as the list writes it: « 4120a » is
 * `41.20A`. Whether the list has it, the list says.
 * @source NAF rév. 2, Insee
 */
export const parseNaf = (text: string): Result<string, Refusal<'NAF_UNREADABLE'>> => {
  const [, division, group = '', letter = ''] =
    /^(\d{2})(?:\.?(\d{1,2}))?([A-Z])?$/.exec(text.replace(/\s/g, '').toUpperCase()) ?? []
  if (division === undefined || (letter !== '' && group.length < 2)) return err(refuse('NAF_UNREADABLE'))
  return ok(group === '' ? division : `${division}.${group}${letter}`)
}
