import { searchName } from '../db/search-name.ts'
import type { Party } from './history.ts'

/** A name as it tells an organisation of a file from another: « Bâti Alpes » and « BATI ALPES » are one. */
export const organisationName = searchName

/** Do two lines of a file name one organisation, by its SIRET or by its name as people write it? */
export const sameOrganisation = (one: Party, other: Party): boolean =>
  (one.siret !== null && one.siret === other.siret) ||
  organisationName(one.name) === organisationName(other.name)
