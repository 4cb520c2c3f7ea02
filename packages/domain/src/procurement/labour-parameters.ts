import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'
import type { CpvCode } from '../kernel/identifiers.ts'
import { type Cents, euros } from '../kernel/money.ts'
import { type BasisPoints, percent } from '../kernel/ratio.ts'

export const sectorLabels = {
  STRUCTURAL_WORK: 'Bâtiment, gros œuvre et maçonnerie',
  PAINTING_FLOORS: 'Bâtiment, peinture et sols',
  STEEL_FRAME: 'Bâtiment, charpente métallique et serrurerie',
  ROOFING_CARPENTRY: 'Bâtiment, charpente et couverture',
  ELECTRICITY_HVAC: 'Bâtiment, électricité, chauffage, plomberie',
  ROADS_NETWORKS: 'Travaux publics, voirie et réseaux',
  DEMOLITION: 'Démolition',
  GREEN_SPACES: 'Espaces verts et naturels',
  CLEANING: 'Nettoyage et propreté',
  WASTE: 'Collecte et tri des déchets',
  SECURITY: 'Gardiennage et sécurité',
  CATERING: 'Restauration collective',
  INTELLECTUAL_SERVICES: 'Prestations intellectuelles et informatique',
  SUPPLIES_WITH_LABOUR: 'Fournitures avec main-d’œuvre',
} as const

export type Sector = keyof typeof sectorLabels
export const sectors = Object.keys(sectorLabels) as Sector[]

/** Usual values of a sector: where the calculator starts, never where it ends. */
export type LabourParameter = DatedPolicy & {
  readonly sector: Sector
  readonly labourShare: BasisPoints
  readonly hourlyCost: Cents
  readonly insertionRate: BasisPoints
}

const published = 'Exemples publiés par la Maison de l’emploi Sud 77 et Laser emploi'
const practice = 'Pratique, à vérifier auprès de la charte régionale des facilitateurs'

const parameter = (
  sector: Sector,
  labour: number,
  cost: number,
  rate: number,
  source = practice,
): LabourParameter => ({
  from: day('2000-01-01'),
  source,
  verified: source === published,
  sector,
  labourShare: percent(labour),
  hourlyCost: euros(cost),
  insertionRate: percent(rate),
})

export const labourParameters: readonly LabourParameter[] = [
  parameter('STRUCTURAL_WORK', 50, 30, 5, published),
  parameter('PAINTING_FLOORS', 70, 30, 5, published),
  parameter('STEEL_FRAME', 20, 30, 5, published),
  parameter('ROOFING_CARPENTRY', 40, 32, 7),
  parameter('ELECTRICITY_HVAC', 45, 32, 5),
  parameter('ROADS_NETWORKS', 30, 32, 5),
  parameter('DEMOLITION', 45, 32, 5),
  parameter('GREEN_SPACES', 65, 28, 10),
  parameter('CLEANING', 85, 24, 10),
  parameter('WASTE', 60, 26, 8),
  parameter('SECURITY', 85, 24, 5),
  parameter('CATERING', 45, 25, 5),
  parameter('INTELLECTUAL_SERVICES', 85, 70, 2),
  parameter('SUPPLIES_WITH_LABOUR', 15, 28, 5),
]

/** Longest prefix first. @source vocabulaire commun des marchés publics (CPV 2008) */
const SECTOR_OF_CPV: readonly (readonly [prefix: string, sector: Sector])[] = [
  ['45442', 'PAINTING_FLOORS'],
  ['45432', 'PAINTING_FLOORS'],
  ['45223', 'STEEL_FRAME'],
  ['45261', 'ROOFING_CARPENTRY'],
  ['45422', 'ROOFING_CARPENTRY'],
  ['45111', 'DEMOLITION'],
  ['45233', 'ROADS_NETWORKS'],
  ['45231', 'ROADS_NETWORKS'],
  ['45232', 'ROADS_NETWORKS'],
  ['45112', 'GREEN_SPACES'],
  ['4531', 'ELECTRICITY_HVAC'],
  ['4533', 'ELECTRICITY_HVAC'],
  ['7731', 'GREEN_SPACES'],
  ['772', 'GREEN_SPACES'],
  ['9091', 'CLEANING'],
  ['905', 'WASTE'],
  ['906', 'CLEANING'],
  ['7971', 'SECURITY'],
  ['555', 'CATERING'],
  ['45', 'STRUCTURAL_WORK'],
  ['71', 'INTELLECTUAL_SERVICES'],
  ['72', 'INTELLECTUAL_SERVICES'],
  ['79', 'INTELLECTUAL_SERVICES'],
]

/** A first guess of the sector from the CPV code; `null` when it says nothing of labour. */
export const sectorOfCpv = (cpv: CpvCode): Sector | null =>
  SECTOR_OF_CPV.find(([prefix]) => cpv.startsWith(prefix))?.[1] ?? null

/** The parameters delivered for one sector, as a table of policies to ask on a day and at a place. */
export const parametersOf = (sector: Sector): LabourParameter[] =>
  labourParameters.filter((each) => each.sector === sector)
