import type { OrganisationKind } from '../organisation/organisation-kind.ts'
import { secondsItsStaff } from '../organisation/social-employer.ts'
import { type Modality, modalityFamily } from './modality.ts'

/** Who owes, who signs the contract of work, who sends the hours: three roles that may be three organisations. */
export type Roles = {
  readonly placementId: string
  readonly commitmentId: string
  readonly holderId: string
  readonly employerId: string
  readonly employerKind: OrganisationKind
  readonly modality: Modality
  /** Named for this placement when it is not the usual one. */
  readonly namedDeclarantId: string | null
}

/** Usually the employer declares: an agency, a GEIQ or a structure of insertion for its own staff, otherwise the company. */
export const usualDeclarant = ({
  namedDeclarantId,
  employerId,
  employerKind,
  modality,
  holderId,
}: Roles): string => {
  if (namedDeclarantId !== null) return namedDeclarantId
  const employs = secondsItsStaff(employerKind) || modalityFamily(modality) === 'SUBCONTRACT'
  return employs ? employerId : holderId
}

export type DeclarationSheet = {
  readonly declarantId: string
  readonly placements: readonly {
    readonly placementId: string
    readonly holderId: string
    readonly commitmentId: string
  }[]
}

/**
 * One sheet a declarant for a month, whatever the number of holders, sites and commitments; a holder whose
 * people are all declared by somebody else is asked nothing.
 * @rule R55
 * @source pratique de terrain: une agence envoie un seul relevé pour plusieurs titulaires
 */
export const sheetsToSend = (placements: readonly Roles[]): DeclarationSheet[] => {
  const sheets = new Map<string, DeclarationSheet['placements'][number][]>()
  for (const placement of placements) {
    const declarantId = usualDeclarant(placement)
    const { placementId, holderId, commitmentId } = placement
    const rows = sheets.get(declarantId)
    if (rows === undefined) sheets.set(declarantId, [{ placementId, holderId, commitmentId }])
    else rows.push({ placementId, holderId, commitmentId })
  }
  return [...sheets].map(([declarantId, rows]) => ({ declarantId, placements: rows }))
}

/** What a holder reads instead of a form: who declares for it, and for how many people. */
export const declaredForHolder = (
  placements: readonly Roles[],
  holderId: string,
): { readonly declarantId: string; readonly people: number }[] =>
  sheetsToSend(
    placements.filter((each) => each.holderId === holderId && usualDeclarant(each) !== holderId),
  ).map((sheet) => ({ declarantId: sheet.declarantId, people: sheet.placements.length }))
