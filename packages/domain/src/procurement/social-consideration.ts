/** What a published contract says of its social side. UNKNOWN is not NONE: nobody filled it in. */
export type SocialConsideration = 'SOCIAL_CLAUSE' | 'SOCIAL_CRITERION' | 'RESERVED' | 'NONE' | 'UNKNOWN'

export const socialConsiderationLabels: Readonly<Record<SocialConsideration, string>> = {
  SOCIAL_CLAUSE: 'Clause sociale',
  SOCIAL_CRITERION: 'Critère social',
  RESERVED: 'Marché réservé',
  NONE: 'Pas de considération sociale',
  UNKNOWN: 'Non renseigné',
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim()

const read = (label: string): SocialConsideration => {
  const text = plain(label)
  if (text.startsWith('clause sociale')) return 'SOCIAL_CLAUSE'
  if (text.startsWith('critere social')) return 'SOCIAL_CRITERION'
  if (text.startsWith('marche reserve') || text.startsWith('concession reservee')) return 'RESERVED'
  return text.startsWith('pas de consideration') ? 'NONE' : 'UNKNOWN'
}

/**
 * Reads the social considerations of a published contract, in whatever form they came: « Critère social,
 * Clause sociale » gives two; « NC », « Sans objet », an unknown label or nothing at all give UNKNOWN, never NONE.
 * @rule R45
 * @source format réglementaire des données essentielles (DECP) 2.0; valeurs vues dans les fichiers publiés
 */
export const readConsiderations = (labels: readonly string[]): SocialConsideration[] => {
  const found = labels.flatMap((label) => label.split(/[,;|]/)).map(read)
  const known = [...new Set(found)].filter((each) => each !== 'UNKNOWN')
  const positive = known.filter((each) => each !== 'NONE')
  if (positive.length > 0) return positive
  return known.length > 0 ? known : ['UNKNOWN']
}

/** Two publications of one contract: what either announces is announced; silence never hides a clause. */
export const mergeConsiderations = (
  one: readonly SocialConsideration[],
  other: readonly SocialConsideration[],
): SocialConsideration[] => {
  const all = [...new Set([...one, ...other])]
  const positive = all.filter((each) => each !== 'NONE' && each !== 'UNKNOWN')
  if (positive.length > 0) return positive
  return all.includes('NONE') ? ['NONE'] : ['UNKNOWN']
}
