import type { Day } from '../kernel/day.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { type Modality, modalityFamily } from './modality.ts'
import { refuse } from './refusals.ts'

/** What shows that somebody worked; it is seen and dated, no copy is kept. @source minimisation: « vu le, par » suffit (domaine §9) */
export const workDocumentLabels = {
  EMPLOYMENT_CONTRACT: 'Contrat de travail',
  MISSION_CONTRACT: 'Contrat de mission ou de mise à disposition',
  SUBCONTRACT_ACT: 'Acte de sous-traitance (DC4)',
  GROUP_AGREEMENT: 'Convention de groupement',
  HOURS_STATEMENT: 'Relevé d’heures signé',
  INVOICE: 'Facture de la structure',
  PAYSLIP_EXTRACT: 'Extrait de bulletin de paie, salaire masqué',
  ATTENDANCE_SHEETS: 'Feuilles d’émargement de la formation',
} as const
export type WorkDocument = keyof typeof workDocumentLabels
export const workDocuments = Object.keys(workDocumentLabels) as WorkDocument[]

const AT_THE_START = {
  DIRECT_HIRE: ['EMPLOYMENT_CONTRACT'],
  SECONDMENT: ['MISSION_CONTRACT'],
  SUBCONTRACT: ['SUBCONTRACT_ACT'],
  TRAINING: ['ATTENDANCE_SHEETS'],
  OTHER: [],
} as const satisfies Readonly<Record<ReturnType<typeof modalityFamily>, readonly WorkDocument[]>>

/**
 * The documents a way of doing the hours asks for, once, at the start.
 * @source tableau des modalités (rédaction à vérifier): contrat de travail, contrat de mission, DC4, convention de groupement, émargements
 */
export const documentsAskedFor = (modality: Modality): readonly WorkDocument[] =>
  modality === 'COCONTRACT' ? ['GROUP_AGREEMENT'] : AT_THE_START[modalityFamily(modality)]

/** Those of them that nobody has seen yet. */
export const missingDocuments = (
  modality: Modality,
  seen: readonly { readonly kind: WorkDocument }[],
): readonly WorkDocument[] =>
  documentsAskedFor(modality).filter((asked) => seen.every(({ kind }) => kind !== asked))

/**
 * A document is seen on its day or later, and never tomorrow.
 * @param datedOn the day written on it; `null` when it has none.
 * @returns what was seen; refuses `DOCUMENT_SEEN_BEFORE_DATED`.
 */
export const seeDocument = <Seen extends { readonly seenOn: Day; readonly datedOn: Day | null }>(
  seen: Seen,
  today: Day,
): Result<Seen, Refusal<'DOCUMENT_SEEN_BEFORE_DATED'>> =>
  seen.seenOn > today || (seen.datedOn !== null && seen.datedOn > seen.seenOn)
    ? err(refuse('DOCUMENT_SEEN_BEFORE_DATED', 'seenOn'))
    : ok(seen)
