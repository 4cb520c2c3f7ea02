import type { OrganisationKind } from '@cordee/domain/organisation/organisation-kind'
import type { CommuneKey } from '../communes.ts'

export interface OrganisationStory {
  readonly name: string
  readonly kinds: readonly OrganisationKind[]
  readonly commune: CommuneKey
  readonly siret?: string
  /** Numbers kept for fiction. @source Arcep: 04 65 71 xx xx, 06 39 98 xx xx */
  readonly phone: string
  readonly email?: string
  /** Who opens the space of the organisation, by a link sent there. */
  readonly contact?: {
    readonly name: string
    readonly role: 'PAYROLL' | 'SITE_MANAGER' | 'BUYER_FOLLOW_UP'
    readonly email: string
  }
  /** Agreed to be named on the public portal. */
  readonly named?: boolean
}
