import type { PictogramName } from './pictogram.tsx'

// The first letters of a ROME code name its family (France Travail, ROME 4.0): the longest comes first.
const families: readonly (readonly [string, PictogramName])[] = [
  ['A1201', 'tree'],
  ['A1202', 'path'],
  ['A1205', 'tree'],
  ['F1302', 'digger'],
  ['F1501', 'beam'],
  ['F1502', 'scaffold'],
  ['F1503', 'beam'],
  ['F1602', 'power'],
  ['F1603', 'pipe'],
  ['F1606', 'roller'],
  ['F1607', 'door'],
  ['F1610', 'roof'],
  ['F1611', 'roller'],
  ['F1613', 'wall'],
  ['F1701', 'wall'],
  ['F1702', 'road'],
  ['F1703', 'wall'],
  ['F1705', 'pipe'],
  ['H3404', 'roller'],
  ['K22', 'cleaning'],
  ['K23', 'sorting'],
  ['N41', 'bus'],
  ['A', 'outdoors'],
  ['D', 'linen'],
  ['F', 'work'],
  ['G', 'meals'],
  ['H', 'workshop'],
  ['I', 'workshop'],
  ['K25', 'watch'],
  ['M', 'rule'],
  ['N', 'goods'],
]

export const pictureOf = (romeCode: string): PictogramName =>
  families.find(([prefix]) => romeCode.startsWith(prefix))?.[1] ?? 'work'
