import type { PictogramName } from './pictogram.tsx'

// The first letters of a ROME code name its family (France Travail, ROME 4.0): the longest that fits wins.
const families: readonly (readonly [string, PictogramName])[] = [
  ['K22', 'cleaning'],
  ['K23', 'sorting'],
  ['N41', 'bus'],
  ['A', 'outdoors'],
  ['D', 'linen'],
  ['F', 'work'],
  ['G', 'meals'],
  ['H', 'workshop'],
  ['I', 'workshop'],
  ['K', 'call'],
  ['N', 'goods'],
]

export const pictureOf = (romeCode: string): PictogramName =>
  families.find(([prefix]) => romeCode.startsWith(prefix))?.[1] ?? 'work'
