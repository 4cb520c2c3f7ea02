import {
  isPrescriberKind,
  organisationKindLabel,
  organisationKinds,
} from '@cordee/domain/organisation/organisation-kind'

/** Who may sign a reasoned opinion. */
export const prescriberOptions = organisationKinds
  .filter(isPrescriberKind)
  .map((value) => ({ value, label: organisationKindLabel(value) }))
