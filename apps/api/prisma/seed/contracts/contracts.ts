import { bergesSymbhi } from './berges-symbhi.ts'
import type { ContractFile } from './contract-story.ts'
import { dechetteries } from './dechetteries.ts'
import { edfBarrage } from './edf-barrage.ts'
import { edfVegetation } from './edf-vegetation.ts'
import { espacesVertsHuez } from './espaces-verts-huez.ts'
import { logementsLaMure } from './logements-la-mure.ts'
import { maisonDesEnfants } from './maison-des-enfants.ts'
import { nettoyageOisans } from './nettoyage-oisans.ts'
import { pistesGresse } from './pistes-gresse.ts'
import { repasTrieves } from './repas-trieves.ts'
import { routesAvant, routesDepartementales } from './routes-departementales.ts'
import { sentiersTrieves } from './sentiers-trieves.ts'
import { upstreamContracts } from './upstream.ts'

/** Imaginary contracts, in the order of the field notes. */
export const contracts: readonly ContractFile[] = [
  maisonDesEnfants,
  routesDepartementales,
  routesAvant,
  edfVegetation,
  edfBarrage,
  dechetteries,
  sentiersTrieves,
  nettoyageOisans,
  repasTrieves,
  pistesGresse,
  logementsLaMure,
  bergesSymbhi,
  espacesVertsHuez,
  ...upstreamContracts.map((contract) => ({ contract, placements: [] })),
]
