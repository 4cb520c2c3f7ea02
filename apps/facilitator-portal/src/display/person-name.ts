/** « Lina M. » would hide too much here: the facilitator sees the whole name; an erased person has none. */
export const personName = (identity: { firstName: string; lastName: string } | null | undefined): string =>
  identity == null ? 'Personne effacée' : `${identity.firstName} ${identity.lastName}`
