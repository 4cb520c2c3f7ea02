import type { Day } from '../kernel/day.ts'
import type { CpvCode, Siren, Siret } from '../kernel/identifiers.ts'
import type { Cents } from '../kernel/money.ts'
import type { ContractCategory } from './obligation-policies.ts'
import type { SocialConsideration } from './social-consideration.ts'

export type DecpParty = {
  /** `null` when what was typed is no SIRET; `rawId` keeps it. */
  readonly siret: Siret | null
  readonly rawId: string | null
  /** Read from a SIRET, a SIREN or a French VAT number, whatever it was announced as. */
  readonly siren: Siren | null
  readonly idType: string | null
  readonly name: string | null
}
export type DecpAmendment = {
  readonly reference: string | null
  readonly notifiedOn: Day | null
  readonly amount: Cents | null
  readonly durationMonths: number | null
  readonly holders: readonly DecpParty[]
}
export type DecpSubcontract = {
  readonly reference: string | null
  readonly subcontractor: DecpParty
  readonly amount: Cents | null
  readonly notifiedOn: Day | null
  readonly durationMonths: number | null
}
export type DecpPlace = {
  readonly code: string | null
  readonly codeType: string | null
  readonly name: string | null
}
export type DecpContract = {
  readonly kind: 'PROCUREMENT' | 'CONCESSION'
  readonly reference: string
  readonly buyer: DecpParty
  readonly subject: string
  readonly nature: string | null
  readonly defenceOrSecurity: boolean
  readonly category: ContractCategory | null
  readonly cpv: CpvCode | null
  readonly procedure: string | null
  readonly ccag: string | null
  readonly techniques: readonly string[]
  readonly executionForms: readonly string[]
  readonly frameworkReference: string | null
  readonly place: DecpPlace
  readonly durationMonths: number | null
  readonly notifiedOn: Day | null
  readonly publishedOn: Day | null
  /** Excluding tax: fixed price or estimated maximum. */
  readonly amount: Cents | null
  readonly priceForm: string | null
  readonly consortiumType: string | null
  readonly holders: readonly DecpParty[]
  readonly subcontracts: readonly DecpSubcontract[]
  readonly amendments: readonly DecpAmendment[]
  readonly considerations: readonly SocialConsideration[]
  /** As it was written, joined by « | »; `null` when the field is absent. */
  readonly considerationsRaw: string | null
}
