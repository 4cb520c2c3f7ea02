import type { Day } from '../kernel/day.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** What a file says of who the person is and how to reach them; its absence is filled by the other file. */
export const mergeableFields = [
  'birthDate',
  'phone',
  'email',
  'helperName',
  'helperPhone',
  'callMoment',
  'noticeGivenOn',
] as const
export type MergeableField = (typeof mergeableFields)[number]

export type MergedPerson = {
  readonly id: string
  readonly birthDate: Day | null
  readonly anonymised: boolean
  readonly mergedIntoId: string | null
  readonly known: Readonly<Record<MergeableField, boolean>>
}

/**
 * Two files of one person become one: the kept file takes what it lacks from the other, which stays as it was and
 * points to it, so that it can be given back. Two birth dates are two persons.
 * @returns the fields to take over; refuses `MERGE_SAME_PERSON`, `PERSON_MERGED`, `MERGE_OTHER_BIRTH_DATE`
 * @source RGPD art. 5 § 1 d (exactitude); choix: rien n’est perdu, tout se défait
 */
export const mergePeople = (
  kept: MergedPerson,
  merged: MergedPerson,
): Result<
  readonly MergeableField[],
  Refusal<'MERGE_SAME_PERSON' | 'PERSON_MERGED' | 'MERGE_OTHER_BIRTH_DATE'>
> => {
  if (kept.id === merged.id) return err(refuse('MERGE_SAME_PERSON', 'mergedId'))
  const gone = [kept, merged].some(({ mergedIntoId, anonymised }) => mergedIntoId !== null || anonymised)
  if (gone) return err(refuse('PERSON_MERGED', 'mergedId'))
  if (kept.birthDate !== null && merged.birthDate !== null && kept.birthDate !== merged.birthDate)
    return err(refuse('MERGE_OTHER_BIRTH_DATE', 'mergedId'))
  return ok(mergeableFields.filter((field) => !kept.known[field] && merged.known[field]))
}
