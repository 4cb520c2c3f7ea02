/** « Saint-Théoffrey » and « saint theoffrey » are found by the same letters; « ste » and « st » are spelt out. */
export const searchName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint')
    .trim()

/** What a `search_key` holds when it answers these letters: as they are, or all in one word (« Lamure », « La Mure »). */
export const searchKeyHas = (text: string): { OR: { searchKey: { contains: string } }[] } => {
  const name = searchName(text)
  const compact = name.replaceAll(' ', '')
  return {
    OR: (name === compact ? [name] : [name, compact]).map((contains) => ({ searchKey: { contains } })),
  }
}
