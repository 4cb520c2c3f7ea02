/** Departments of each region, as the official geographic code lists them. */
const departmentsOf = {
  Guadeloupe: '971',
  Martinique: '972',
  Guyane: '973',
  'La Réunion': '974',
  Mayotte: '976',
  'Île-de-France': '75 77 78 91 92 93 94 95',
  'Centre-Val de Loire': '18 28 36 37 41 45',
  'Bourgogne-Franche-Comté': '21 25 39 58 70 71 89 90',
  Normandie: '14 27 50 61 76',
  'Hauts-de-France': '02 59 60 62 80',
  'Grand Est': '08 10 51 52 54 55 57 67 68 88',
  'Pays de la Loire': '44 49 53 72 85',
  Bretagne: '22 29 35 56',
  'Nouvelle-Aquitaine': '16 17 19 23 24 33 40 47 64 79 86 87',
  Occitanie: '09 11 12 30 31 32 34 46 48 65 66 81 82',
  'Auvergne-Rhône-Alpes': '01 03 07 15 26 38 42 43 63 69 73 74',
  'Provence-Alpes-Côte d’Azur': '04 05 06 13 83 84',
  Corse: '2A 2B',
} as const

export type Region = keyof typeof departmentsOf

const regionOf = new Map(
  (Object.entries(departmentsOf) as [Region, string][]).flatMap(([region, departments]) =>
    departments.split(' ').map((department) => [department, region] as const),
  ),
)

/**
 * The region of a commune, by the department its code begins with.
 * @param communeCode five signs of the official geographic code: « 38269 », « 2A004 », « 97411 »
 * @returns `null` for a collectivity that is in no region
 * @source INSEE, code officiel géographique 2026
 */
export const regionOfCommune = (communeCode: string): Region | null =>
  regionOf.get(communeCode.slice(0, communeCode.startsWith('97') ? 3 : 2)) ?? null
